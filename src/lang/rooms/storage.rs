//! What is kept, and taking it along.

use super::super::messages::texts_of;
use super::super::{Form, Notice, Plural, Text};

texts_of! {
    /// What is kept, and taking it along.
    Storage {
        title: Text,
        body: Text,
        answers: Plural,
        size: Form,
        persistent: Text,
        not_persistent: Text,
        persist: Text,
        ios: Notice,
        export: Text,
        export_body: Text,
        export_one: Text,
        export_all: Text,
        import: Text,
        import_body: Text,
        will: Text,
        new_learner: Text,
        new_answers: Form,
        same_answers: Form,
        newer_profile: Text,
        nothing_new: Text,
        do_import: Text,
        cancel: Text,
        imported: Text,
        nothing_changed: Text,
        bad: [Text; 8],
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Storage; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: Storage = Storage {
    title: "Сақталған деректер",
    body: "Бәрі тек осы құрылғыда, осы браузерде тұр. Ешқайда жіберілмейді.",
    answers: Plural::same("жауап"),
    size: Form("Көлемі: {} КиБ"),
    persistent: "Браузер бұл деректерді өздігінен өшірмеуге келісті.",
    not_persistent: "Құрылғыда орын таусылса, браузер бұл деректерді өшіріп жіберуі мүмкін. Файлға сақтап қойған дұрыс.",
    persist: "Өшірмеуді сұрау",
    ios: Notice {
        title: "iPhone мен iPad: 7 күн",
        body: "Safari сайтқа 7 күн кірмесең, оның деректерін өшіреді. Бөлісу батырмасын басып, «Экранға қосу» дегенді таңда: сонда деректер қалады. Немесе файлға сақтап қой.",
    },
    export: "Файлға сақтау",
    export_body: "Файлды басқа құрылғыда ашып, сол жерден жалғастыруға болады. Ішінде лақап ат пен жауаптар бар, құпия ештеңе жоқ.",
    export_one: "Тек мені",
    export_all: "Осы құрылғыдағы бәрін",
    import: "Файлдан қосу",
    import_body: "Ештеңе ауыстырылмайды: жаңа жауаптар бұрынғыларға қосылады. Алдымен не өзгеретінін көрсетеміз.",
    will: "Не өзгереді",
    new_learner: "жаңа адам",
    new_answers: Form("жаңа жауап: {}"),
    same_answers: Form("бұрыннан бар: {}"),
    newer_profile: "баптаулары жаңарады",
    nothing_new: "Бұл файлда жаңа ештеңе жоқ: бәрі осы құрылғыда бар.",
    do_import: "Қосу",
    cancel: "Бас тарту",
    imported: "Қосылды. Ештеңе жоғалған жоқ.",
    nothing_changed: "Ештеңе өзгерген жоқ.",
    bad: [
        "Файл тым үлкен: 8 МиБ-тан аспауы керек.",
        "Бұл «Сақбол» файлы емес. «Файлға сақтау» арқылы алынған файлды таңда.",
        "Файл қолданбаның жаңарақ нұсқасынан. Желі бар кезде бетті қайта жүктеп, нұсқаны жаңарт.",
        "Файл бүлінген. Оны қайтадан сақтап, көшіріп көр.",
        "Файлда тым көп адам не жауап бар.",
        "Осы құрылғыда 60 адамнан артық болар еді. Алдымен біреуін өшір.",
        "Браузер жадында орын жетпейді. Құрылғыда орын босатып, қайталап көр.",
        "Браузер сақтауға рұқсат бермейді. Қалыпты терезе ашып көр.",
    ],
};

#[cfg(feature = "authoring")]
const KK_SIZ: Storage = Storage {
    ios: Notice {
        title: "iPhone мен iPad: 7 күн",
        body: "Safari сайтқа 7 күн кірмесеңіз, оның деректерін өшіреді. Бөлісу батырмасын басып, «Экранға қосу» дегенді таңдаңыз: сонда деректер қалады. Немесе файлға сақтап қойыңыз.",
    },
    export_one: "Тек мені",
    bad: [
        "Файл тым үлкен: 8 МиБ-тан аспауы керек.",
        "Бұл «Сақбол» файлы емес. «Файлға сақтау» арқылы алынған файлды таңдаңыз.",
        "Файл қолданбаның жаңарақ нұсқасынан. Желі бар кезде бетті қайта жүктеп, нұсқаны жаңартыңыз.",
        "Файл бүлінген. Оны қайтадан сақтап, көшіріп көріңіз.",
        "Файлда тым көп адам не жауап бар.",
        "Осы құрылғыда 60 адамнан артық болар еді. Алдымен біреуін өшіріңіз.",
        "Браузер жадында орын жетпейді. Құрылғыда орын босатып, қайталап көріңіз.",
        "Браузер сақтауға рұқсат бермейді. Қалыпты терезе ашып көріңіз.",
    ],
    ..KK
};

#[cfg(feature = "authoring")]
const RU: Storage = Storage {
    title: "Сохранённые данные",
    body: "Всё хранится только на этом устройстве, в этом браузере. Никуда не отправляется.",
    answers: Plural { one: "ответ", few: "ответа", many: "ответов" },
    size: Form("Объём: {} КиБ"),
    persistent: "Браузер согласился не удалять эти данные сам.",
    not_persistent: "Если на устройстве кончится место, браузер может удалить эти данные. Лучше сохранить их в файл.",
    persist: "Попросить не удалять",
    ios: Notice {
        title: "iPhone и iPad: 7 дней",
        body: "Если не заходить 7 дней, Safari удаляет данные сайта. Нажми «Поделиться» и выбери «На экран “Домой”»: тогда данные останутся. Или сохрани их в файл.",
    },
    export: "Сохранить в файл",
    export_body: "Файл можно открыть на другом устройстве и продолжить там. В нём прозвище и ответы, ничего секретного.",
    export_one: "Только меня",
    export_all: "Всех на этом устройстве",
    import: "Добавить из файла",
    import_body: "Ничего не заменяется: новые ответы добавятся к прежним. Сначала покажем, что изменится.",
    will: "Что изменится",
    new_learner: "новый человек",
    new_answers: Form("новых ответов: {}"),
    same_answers: Form("уже есть: {}"),
    newer_profile: "настройки обновятся",
    nothing_new: "В этом файле нет ничего нового: всё уже есть на устройстве.",
    do_import: "Добавить",
    cancel: "Отмена",
    imported: "Добавлено. Ничего не потеряно.",
    nothing_changed: "Ничего не изменилось.",
    bad: [
        "Файл слишком большой: не больше 8 МиБ.",
        "Это не файл «Сақбол». Выбери файл, полученный через «Сохранить в файл».",
        "Файл из более новой версии приложения. Перезагрузи страницу при подключении к сети и обнови версию.",
        "Файл повреждён. Попробуй сохранить и скопировать его заново.",
        "В файле слишком много людей или ответов.",
        "На устройстве стало бы больше 60 человек. Сначала удали кого-нибудь.",
        "В памяти браузера не хватает места. Освободи место на устройстве и попробуй ещё раз.",
        "Браузер не разрешает сохранять. Попробуй обычное окно.",
    ],
};

#[cfg(feature = "authoring")]
const RU_VY: Storage = Storage {
    ios: Notice {
        title: "iPhone и iPad: 7 дней",
        body: "Если не заходить 7 дней, Safari удаляет данные сайта. Нажмите «Поделиться» и выберите «На экран “Домой”»: тогда данные останутся. Или сохраните их в файл.",
    },
    bad: [
        "Файл слишком большой: не больше 8 МиБ.",
        "Это не файл «Сақбол». Выберите файл, полученный через «Сохранить в файл».",
        "Файл из более новой версии приложения. Перезагрузите страницу при подключении к сети и обновите версию.",
        "Файл повреждён. Попробуйте сохранить и скопировать его заново.",
        "В файле слишком много людей или ответов.",
        "На устройстве стало бы больше 60 человек. Сначала удалите кого-нибудь.",
        "В памяти браузера не хватает места. Освободите место на устройстве и попробуйте ещё раз.",
        "Браузер не разрешает сохранять. Попробуйте обычное окно.",
    ],
    ..RU
};

#[cfg(feature = "authoring")]
const EN: Storage = Storage {
    title: "Kept data",
    body: "All of it is on this device, in this browser only. Nothing is sent anywhere.",
    answers: Plural::two("answer", "answers"),
    size: Form("Size: {} KiB"),
    persistent: "The browser has agreed not to remove these data by itself.",
    not_persistent: "If the device runs out of space, the browser may remove these data. Better save them to a file.",
    persist: "Ask it not to",
    ios: Notice {
        title: "iPhone and iPad: 7 days",
        body: "If you do not visit for 7 days, Safari removes a site’s data. Tap Share and choose “Add to Home Screen”: then the data stay. Or save them to a file.",
    },
    export: "Save to a file",
    export_body: "The file can be opened on another device, to go on there. It holds the nickname and the answers, nothing secret.",
    export_one: "Only me",
    export_all: "Everyone on this device",
    import: "Add from a file",
    import_body: "Nothing is replaced: new answers are added to those here. First we show what will change.",
    will: "What will change",
    new_learner: "new here",
    new_answers: Form("new answers: {}"),
    same_answers: Form("already here: {}"),
    newer_profile: "settings will follow the file",
    nothing_new: "There is nothing new in this file: all of it is here already.",
    do_import: "Add",
    cancel: "Cancel",
    imported: "Added. Nothing was lost.",
    nothing_changed: "Nothing was changed.",
    bad: [
        "The file is too large: at most 8 MiB.",
        "This is no file of Saqbol. Choose one that “Save to a file” made.",
        "The file is from a newer version of the app. Reload the page while online to update.",
        "The file is damaged. Try to save and copy it again.",
        "There are too many people or answers in the file.",
        "There would be more than 60 people on this device. Delete one first.",
        "The browser’s storage has no room. Free some space on the device and try again.",
        "The browser refuses to keep anything. Try a normal window.",
    ],
};
