//! Who practises on this device.

use super::super::messages::texts_of;
use super::super::{Form, Notice, Text};

texts_of! {
    /// Who practises on this device.
    Learners {
        title: Text,
        body: Text,
        here: Text,
        nameless: Text,
        choose: Text,
        add: Text,
        full: Text,
        guest: Text,
        guest_body: Text,
        guest_here: Text,
        delete: Text,
        delete_confirm: Notice,
        cancel: Text,
        pin: Text,
        pin_body: Text,
        pin_set: Text,
        pin_remove: Text,
        pin_ask: Text,
        pin_wrong: Text,
        pin_forgotten: Text,
        pin_picked: Form,
        pin_again: Text,
        pictures: [Text; 12],
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Learners; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: Learners = Learners {
    title: "Кім жаттығады?",
    body: "Әркімнің өз жауаптары мен өз нәтижесі болады. Бәрі осы құрылғыда ғана сақталады.",
    here: "Қазір жаттығып отыр",
    nameless: "Лақап атсыз",
    choose: "Осы мен",
    add: "Жаңа оқушы қосу",
    full: "Бір құрылғыда 60 адамға дейін жаттыға алады. Орын босату үшін біреуін өшіру керек.",
    guest: "Қонақ ретінде жаттығу",
    guest_body: "Қонақтың жауаптары басқа адам таңдалғанда немесе қойынды жабылғанда өшеді.",
    guest_here: "Қазір қонақ жаттығып отыр",
    delete: "Өшіру",
    delete_confirm: Notice {
        title: "Осы адамның бәрін өшіресің бе?",
        body: "Жауаптары, нәтижесі мен баптаулары осы құрылғыдан біржола өшеді. Басқаларға тимейді. Алдымен файлға сақтап алуға болады.",
    },
    cancel: "Бас тарту",
    pin: "Суретті құпия",
    pin_body: "Үш суретті ретімен таңда: сенің орныңа басқа біреу байқамай кіріп кетпейді. Бұл — құлып емес, перде: құрылғыны жақсы білетін адам оны айналып өте алады.",
    pin_set: "Құпия қою",
    pin_remove: "Құпияны алып тастау",
    pin_ask: "Үш суретіңді ретімен таңда",
    pin_wrong: "Бұл суреттер емес. Қайтадан таңдап көр.",
    pin_forgotten: "Ұмытып қалсаң, мұғалімнен немесе үлкен адамнан көмек сұра: деректер орнында.",
    pin_picked: Form("Таңдалған сурет: {}\u{a0}/\u{a0}3"),
    pin_again: "Басынан таңдау",
    pictures: [
        "Мысық",
        "Ит",
        "Құс",
        "Тиін",
        "Қоян",
        "Тасбақа",
        "Ұлу",
        "Балық",
        "Жүрек",
        "Жұлдыз",
        "Кітап",
        "Телефон",
    ],
};

#[cfg(feature = "authoring")]
const KK_SIZ: Learners = Learners {
    add: "Жаңа адам қосу",
    delete_confirm: Notice {
        title: "Осы адамның бәрін өшіресіз бе?",
        body: "Жауаптары, нәтижесі мен баптаулары осы құрылғыдан біржола өшеді. Басқаларға тимейді. Алдымен файлға сақтап алуға болады.",
    },
    pin_body: "Үш суретті ретімен таңдаңыз: сіздің орныңызға басқа біреу байқамай кіріп кетпейді. Бұл — құлып емес, перде: құрылғыны жақсы білетін адам оны айналып өте алады.",
    pin_ask: "Үш суретіңізді ретімен таңдаңыз",
    pin_wrong: "Бұл суреттер емес. Қайтадан таңдап көріңіз.",
    pin_forgotten: "Ұмытып қалсаңыз, Баптаулардағы «Сақталған деректер» бетінен бәрін файлға сақтап алуға болады.",
    ..KK
};

#[cfg(feature = "authoring")]
const RU: Learners = Learners {
    title: "Кто занимается?",
    body: "У каждого свои ответы и свои результаты. Всё хранится только на этом устройстве.",
    here: "Занимается сейчас",
    nameless: "Без прозвища",
    choose: "Это я",
    add: "Добавить ученика",
    full: "На одном устройстве — до 60 человек. Чтобы добавить ещё, нужно кого-то удалить.",
    guest: "Заниматься как гость",
    guest_body: "Ответы гостя удаляются, когда выбирают другого человека или закрывают вкладку.",
    guest_here: "Сейчас занимается гость",
    delete: "Удалить",
    delete_confirm: Notice {
        title: "Удалить всё об этом человеке?",
        body: "Ответы, результаты и настройки исчезнут с этого устройства навсегда. Других это не коснётся. Сначала можно сохранить их в файл.",
    },
    cancel: "Отмена",
    pin: "Секрет из картинок",
    pin_body: "Выбери три картинки по порядку — и никто случайно не займётся вместо тебя. Это занавеска, а не замок: кто хорошо знает устройство, обойдёт её.",
    pin_set: "Поставить секрет",
    pin_remove: "Убрать секрет",
    pin_ask: "Выбери свои три картинки по порядку",
    pin_wrong: "Картинки не те. Попробуй ещё раз.",
    pin_forgotten: "Если забыл(а), попроси помощи у учителя или взрослого: данные на месте.",
    pin_picked: Form("Выбрано картинок: {} из 3"),
    pin_again: "Выбрать заново",
    pictures: [
        "Кошка",
        "Собака",
        "Птица",
        "Белка",
        "Кролик",
        "Черепаха",
        "Улитка",
        "Рыба",
        "Сердце",
        "Звезда",
        "Книга",
        "Телефон",
    ],
};

#[cfg(feature = "authoring")]
const RU_VY: Learners = Learners {
    add: "Добавить человека",
    pin_body: "Выберите три картинки по порядку — и никто случайно не займётся вместо вас. Это занавеска, а не замок: кто хорошо знает устройство, обойдёт её.",
    pin_ask: "Выберите свои три картинки по порядку",
    pin_wrong: "Картинки не те. Попробуйте ещё раз.",
    pin_forgotten: "Если забыли, всё можно сохранить в файл на странице «Сохранённые данные».",
    ..RU
};

#[cfg(feature = "authoring")]
const EN: Learners = Learners {
    title: "Who is practising?",
    body: "Everyone has answers and results of their own. All of it stays on this device.",
    here: "Practising now",
    nameless: "No nickname",
    choose: "That is me",
    add: "Add a learner",
    full: "Up to 60 people can practise on one device. To add another, delete one.",
    guest: "Practise as a guest",
    guest_body: "A guest’s answers go when somebody else is chosen or the tab is closed.",
    guest_here: "A guest is practising now",
    delete: "Delete",
    delete_confirm: Notice {
        title: "Delete everything of this person?",
        body: "Answers, results and settings go from this device for good. Nobody else is affected. You can save them to a file first.",
    },
    cancel: "Cancel",
    pin: "Picture PIN",
    pin_body: "Pick three pictures in order, and nobody practises in your place by accident. It is a curtain and not a lock: whoever knows the device well can get around it.",
    pin_set: "Set a PIN",
    pin_remove: "Remove the PIN",
    pin_ask: "Pick your three pictures in order",
    pin_wrong: "Those are not the pictures. Try again.",
    pin_forgotten: "If you forgot them, ask a teacher or another adult: your data are safe.",
    pin_picked: Form("Pictures picked: {} of 3"),
    pin_again: "Start again",
    pictures: [
        "Cat", "Dog", "Bird", "Squirrel", "Rabbit", "Turtle", "Snail", "Fish", "Heart", "Star", "Book",
        "Phone",
    ],
};
