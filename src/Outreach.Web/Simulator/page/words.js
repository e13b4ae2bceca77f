// What the page says in the language of the phone. Nothing else is translated: the bot speaks for itself.
'use strict';

const words = {
  ky: {
    connected: 'Байланыш бар. Эч нерсе бул компьютерден чыкпайт.', connecting: 'Байланышып жатат…',
    lost: 'Байланыш үзүлдү, кайра аракет кылып жатат…', anew: 'Программа кайра башталды: симуляторду консолдогу шилтеме менен ачыңыз.',
    silent: 'Программа жооп бербейт.', unstored: 'Сакталган жок: сактагыч иштебей турат. Кайра аракет кылыңыз.', untaken: 'Кабыл алынган жок',
    panel: 'Башкаруу', title: 'Бир бот, эки телефон',
    about: 'Бир эле сүйлөшүү эки чыныгы каналда. Эч нерсе бул компьютерден чыкпайт, бул жерде эч ким эсептелбейт.',
    aboutChat: 'Бир билдирүү, ордунда өзгөрөт. ☁ баарын өчүрөт.',
    aboutSms: 'Номер же сөз менен жооп бериңиз. Ар биринин астында баасы. Эч нерсени өчүрүүгө болбойт.',
    aboutStaff: 'Экинчи жак. Ким «оператор» деп жазса же 🆘 басса, ошол жерде тема болот: алыңыз, жооп бериңиз, бүтүрүңүз.',
    tongue: 'Телефондун тили', kyrgyz: 'Кыргызча', russian: 'Орусча', none: 'Жок',
    link: 'Шилтеме же плакат аркылуу ачылды', go: 'Ачуу', send4: 'Telegramдан жөнөтүү',
    voice: '🎤 Үн', photo: '🖼 Сүрөт', place: '📍 Жер', contact: '👤 Контакт',
    block: 'Ботту блоктоо', blocked: 'Блоктон чыгаруу', fresh: 'Жаңы киши', pencil: 'Оңдоо', stopEditing: 'Оңдоону токтотуу',
    attach: 'Файл жөнөтүү', deliver: 'Жөнөтүү', keys: 'Баскычтар', rub: 'Акыркы тамганы өчүрүү', show: 'Көрсөтүү', messages: 'Билдирүүлөр',
    bot: 'Бот', you: 'Сиз', machine: '🤖 Машинанын үнү: киши окуй элек', start: 'БАШТОО', unblock: 'БЛОКТОН ЧЫГАРУУ', hint: 'Билдирүү', editing: 'Билдирүүнү оңдоо', edited: 'оңдолду',
    press: 'Баштоо үчүн төмөнкү баскычты басыңыз', invite: 'Баштоо үчүн каалаган сөздү жазыңыз',
    person: 'Киши', phones: 'Телефондор', staff: 'Кызматкерлер', general: 'Жалпы', own: 'Жеке чат', back: 'Артка', topics: 'Темалар',
    say: 'Кесиптештерге', send: '>> кишиге сөз', reply: 'Жооп берүү', answering: 'Бул билдирүүгө жооп: ', stop: 'Жооп бербөө',
    colleague: 'Кызматкер', closed: 'Тема жабылды.',
    guide: 'Алгач бот менен жеке чатыңызда БАШТОО басып, /on деп жазыңыз. Анан кишинин телефонунан «оператор» деп жазыңыз же 🆘 басыңыз: бул жерде тема ачылат.',
    absent: 'Бул жерде кызматкер болуп ойноого болбойт: программага чыныгы адамдар жаза алат же мурун жазышкан.',
  },
  ru: {
    connected: 'Связь есть. Ничто не покидает этот компьютер.', connecting: 'Соединяюсь…',
    lost: 'Связь прервалась, пробую снова…', anew: 'Программу запустили заново: откройте симулятор по ссылке в её консоли.',
    silent: 'Программа не отвечает.', unstored: 'Не сохранено: хранилище недоступно. Попробуйте ещё раз.', untaken: 'Не принято',
    panel: 'Управление', title: 'Один бот, два телефона',
    about: 'Один и тот же разговор по двум настоящим каналам. Ничто не покидает этот компьютер, здесь никого не считают.',
    aboutChat: 'Одно сообщение меняется на месте. ☁ удаляет всё.',
    aboutSms: 'Отвечайте номером или словами. Под каждым текстом его цена. Удалить ничего нельзя.',
    aboutStaff: 'Другая сторона. Кто пишет «оператор» или нажимает 🆘, становится там темой: возьмите, ответьте, закончите.',
    tongue: 'Язык телефона', kyrgyz: 'Кыргызский', russian: 'Русский', none: 'Никакой',
    link: 'Открыт по ссылке или плакату', go: 'Открыть', send4: 'Отправить из Telegram',
    voice: '🎤 Голос', photo: '🖼 Фото', place: '📍 Место', contact: '👤 Контакт',
    block: 'Заблокировать бота', blocked: 'Разблокировать бота', fresh: 'Новый человек', pencil: 'Изменить', stopEditing: 'Не изменять',
    attach: 'Отправить файл', deliver: 'Отправить', keys: 'Клавиши', rub: 'Стереть последнюю букву', show: 'Показать', messages: 'Сообщения',
    bot: 'Бот', you: 'Вы', machine: '🤖 Голос машины: человек ещё не читал', start: 'СТАРТ', unblock: 'РАЗБЛОКИРОВАТЬ', hint: 'Сообщение', editing: 'Изменить сообщение', edited: 'изменено',
    press: 'Чтобы начать, нажмите кнопку внизу', invite: 'Чтобы начать, напишите что угодно',
    person: 'Человек', phones: 'Телефоны', staff: 'Сотрудники', general: 'Общая', own: 'Личный чат', back: 'Назад', topics: 'Темы',
    say: 'Коллегам', send: '>> слова человеку', reply: 'Ответить', answering: 'Ответ на: ', stop: 'Не отвечать',
    colleague: 'Сотрудник', closed: 'Тема закрыта.',
    guide: 'Сначала в своём личном чате с ботом нажмите СТАРТ и напишите /on. Потом с телефона человека напишите «оператор» или нажмите 🆘: здесь откроется тема.',
    absent: 'Здесь играть за сотрудника нельзя: программе могут писать настоящие люди или уже писали.',
  },
  '': {
    connected: 'Connected. Nothing leaves this computer.', connecting: 'Connecting…',
    lost: 'Connection lost, trying again…', anew: 'The program was started anew: open the simulator by the link on its console.',
    silent: 'The program does not answer.', unstored: 'Not stored: the store is not available. Try again.', untaken: 'Not taken',
    panel: 'Controls', title: 'One bot, two phones',
    about: 'The same conversation on two real channels. Nothing leaves this computer; nobody here is counted.',
    aboutChat: 'One message, changed in place. ☁ deletes all.',
    aboutSms: 'Answer by number or words. Under each text: what it costs. Nothing can be deleted.',
    aboutStaff: 'The other side. Who writes «оператор» or presses 🆘 is a topic there: take it, answer, end it.',
    tongue: 'Language the phone tells', kyrgyz: 'Kyrgyz', russian: 'Russian', none: 'None',
    link: 'Opened by a link or poster', go: 'Open', send4: 'Send from Telegram',
    voice: '🎤 Voice', photo: '🖼 Photo', place: '📍 Location', contact: '👤 Contact',
    block: 'Block the bot', blocked: 'Unblock the bot', fresh: 'New person', pencil: 'Edit', stopEditing: 'Stop editing',
    attach: 'Send a file', deliver: 'Send', keys: 'Keys', rub: 'Delete the last letter', show: 'Show', messages: 'Messages',
    bot: 'Bot', you: 'You', machine: '🤖 A machine reads: nobody has yet', start: 'START', unblock: 'UNBLOCK', hint: 'Message', editing: 'Edit message', edited: 'edited',
    press: 'Press START to begin', invite: 'Write anything to begin',
    person: 'Person', phones: 'Phones', staff: 'Staff', general: 'General', own: 'Private chat', back: 'Back', topics: 'Topics',
    say: 'To colleagues', send: '>> words to the person', reply: 'Reply', answering: 'Reply to: ', stop: 'Do not reply',
    colleague: 'Colleague', closed: 'The topic is closed.',
    guide: 'First press START in your private chat with the bot and write /on. Then write «оператор» on the phone of the person, or press 🆘: a topic opens here.',
    absent: 'Staff cannot be played here: real people can write to this program, or once did.',
  },
};

// The line at the top, which is said anew in another language.
let said = ['connecting', false, ''];

function say(word, trouble = false, more = '') {
  said = [word, trouble, more];
  const line = one('#line');
  line.textContent = (word ? words[language][word] : '') + more;
  line.classList.toggle('trouble', trouble);
}
