//! The texts of the settings.

use super::super::messages::texts_of;
use super::super::{Notice, Plural, Text};

texts_of! {
    /// The texts of the settings.
    Settings {
        answers: Plural,
        who: Text,
        theme: Text,
        themes: [Text; 3],
        text_size: Text,
        text_sizes: [Text; 3],
        motion: Text,
        motions: [Text; 2],
        data: Text,
        data_body: Text,
        quarantined: Text,
        erase: Text,
        erase_confirm: Notice,
        erase_now: Text,
        cancel: Text,
        take_along: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Settings; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: Settings = Settings {
    answers: Plural::same("жауап"),
    who: "Кім жаттығады",
    theme: "Көрініс",
    themes: ["Жүйедегідей", "Ашық", "Күңгірт"],
    text_size: "Әріп өлшемі",
    text_sizes: ["Қалыпты", "Үлкен", "Өте үлкен"],
    motion: "Қозғалыс",
    motions: ["Жүйедегідей", "Қозғалыссыз"],
    data: "Деректер",
    data_body: "Барлық жауап пен баптау тек осы құрылғыда, осы браузерде сақталады. Ешқайда жіберілмейді.",
    quarantined: "Оқылмай қалған, бірақ өшірілмей бөлек сақталған жазба",
    erase: "Барлығын өшіру",
    erase_confirm: Notice {
        title: "Барлығын өшіресің бе?",
        body: "Жауаптар, нәтижелер мен баптаулар осы құрылғыдан біржола өшеді. Қайтару мүмкін емес.",
    },
    erase_now: "Иә, өшіру",
    cancel: "Жоқ, қалсын",
    take_along: "Деректерді сақтау және көшіру",
};

#[cfg(feature = "authoring")]
const KK_SIZ: Settings = Settings {
    data_body: "Барлық жауап пен баптау тек осы құрылғыда, осы браузерде сақталады. Ешқайда жіберілмейді.",
    erase_confirm: Notice {
        title: "Барлығын өшіресіз бе?",
        body: "Жауаптар, нәтижелер мен баптаулар осы құрылғыдан біржола өшеді. Қайтару мүмкін емес.",
    },
    ..KK
};

#[cfg(feature = "authoring")]
const RU: Settings = Settings {
    answers: Plural::three("ответ", "ответа", "ответов"),
    who: "Кто занимается",
    theme: "Оформление",
    themes: ["Как в системе", "Светлое", "Тёмное"],
    text_size: "Размер текста",
    text_sizes: ["Обычный", "Крупный", "Очень крупный"],
    motion: "Движение",
    motions: ["Как в системе", "Без движения"],
    data: "Данные",
    data_body: "Все ответы и настройки хранятся только на этом устройстве, в этом браузере. Ничего никуда не отправляется.",
    quarantined: "Записи, которые не удалось прочитать: они не удалены, а отложены отдельно",
    erase: "Стереть всё",
    erase_confirm: Notice {
        title: "Стереть всё?",
        body: "Ответы, результаты и настройки исчезнут с этого устройства навсегда. Вернуть их нельзя.",
    },
    erase_now: "Да, стереть",
    cancel: "Нет, оставить",
    take_along: "Сохранить и перенести данные",
};

#[cfg(feature = "authoring")]
const RU_VY: Settings = Settings { ..RU };

#[cfg(feature = "authoring")]
const EN: Settings = Settings {
    answers: Plural::two("answer", "answers"),
    who: "Who is practising",
    theme: "Appearance",
    themes: ["Same as system", "Light", "Dark"],
    text_size: "Text size",
    text_sizes: ["Normal", "Large", "Very large"],
    motion: "Motion",
    motions: ["Same as system", "None"],
    data: "Data",
    data_body: "All answers and settings are kept on this device only, in this browser. Nothing is sent anywhere.",
    quarantined: "Records that could not be read; they were set aside, not deleted",
    erase: "Erase everything",
    erase_confirm: Notice {
        title: "Erase everything?",
        body: "Answers, results and settings disappear from this device for good. This cannot be undone.",
    },
    erase_now: "Yes, erase",
    cancel: "No, keep them",
    take_along: "Save and take along the data",
};
