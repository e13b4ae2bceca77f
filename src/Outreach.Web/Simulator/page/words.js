// What the page says in the language of the phone. Nothing else is translated: the bot speaks for itself.
'use strict';

const words = {
  ky: {
    bot: 'Бот', you: 'Сиз', start: 'БАШТОО', unblock: 'БЛОКТОН ЧЫГАРУУ', hint: 'Билдирүү', editing: 'Билдирүүнү оңдоо', edited: 'оңдолду',
    press: 'Баштоо үчүн төмөнкү баскычты басыңыз', invite: 'Баштоо үчүн каалаган сөздү жазыңыз',
    person: 'Киши', phones: 'Телефондор', staff: 'Кызматкерлер', general: 'Жалпы', own: 'Жеке чат', back: 'Артка', topics: 'Темалар',
    say: 'Кесиптештерге', send: '>> кишиге сөз', reply: 'Жооп берүү', answering: 'Бул билдирүүгө жооп: ', stop: 'Жооп бербөө',
    colleague: 'Кызматкер', closed: 'Тема жабылды.',
    guide: 'Алгач бот менен жеке чатыңызда БАШТОО басып, /on деп жазыңыз. Анан кишинин телефонунан «оператор» деп жазыңыз же 🆘 басыңыз: бул жерде тема ачылат.',
    absent: 'Бул жерде кызматкер болуп ойноого болбойт: программага чыныгы адамдар жаза алат же мурун жазышкан.',
  },
  ru: {
    bot: 'Бот', you: 'Вы', start: 'СТАРТ', unblock: 'РАЗБЛОКИРОВАТЬ', hint: 'Сообщение', editing: 'Изменить сообщение', edited: 'изменено',
    press: 'Чтобы начать, нажмите кнопку внизу', invite: 'Чтобы начать, напишите что угодно',
    person: 'Человек', phones: 'Телефоны', staff: 'Сотрудники', general: 'Общая', own: 'Личный чат', back: 'Назад', topics: 'Темы',
    say: 'Коллегам', send: '>> слова человеку', reply: 'Ответить', answering: 'Ответ на: ', stop: 'Не отвечать',
    colleague: 'Сотрудник', closed: 'Тема закрыта.',
    guide: 'Сначала в своём личном чате с ботом нажмите СТАРТ и напишите /on. Потом с телефона человека напишите «оператор» или нажмите 🆘: здесь откроется тема.',
    absent: 'Здесь играть за сотрудника нельзя: программе могут писать настоящие люди или уже писали.',
  },
  '': {
    bot: 'Bot', you: 'You', start: 'START', unblock: 'UNBLOCK', hint: 'Message', editing: 'Edit message', edited: 'edited',
    press: 'Press START to begin', invite: 'Write anything to begin',
    person: 'Person', phones: 'Phones', staff: 'Staff', general: 'General', own: 'Private chat', back: 'Back', topics: 'Topics',
    say: 'To colleagues', send: '>> words to the person', reply: 'Reply', answering: 'Reply to: ', stop: 'Do not reply',
    colleague: 'Colleague', closed: 'The topic is closed.',
    guide: 'First press START in your private chat with the bot and write /on. Then write «оператор» on the phone of the person, or press 🆘: a topic opens here.',
    absent: 'Staff cannot be played here: real people can write to this program, or once did.',
  },
};
