//! The texts that several kinds of exercise share, and those of the scenes. They address nobody, so one form
//! per language is enough. What belongs to one kind stands beside it, see [`crate::exercise`].

use super::messages::{Form, Text, texts_of};

texts_of! {
    /// The texts that the views of exercises and scenes share, in one language.
    ExerciseWords {
        simulation: Text,
        /// In the order of [`crate::scene::SURFACES`].
        surfaces: [Text; 11],
        right_option: Text,
        right_picked: Text,
        wrong_picked: Text,
        your_answer: Text,
        real: Text,
        fake: Text,
        change: Text,
        tally: Form,
        from: Text,
        subject: Text,
        attachment: Text,
        leads_to: Text,
        address: Text,
        mine: Text,
        picture: Text,
    }
}

impl ExerciseWords {
    /// The texts in a language.
    #[cfg(feature = "authoring")]
    pub const fn of(lang: super::Lang) -> &'static Self {
        match lang {
            super::Lang::Kk => &KK,
            super::Lang::Ru => &RU,
            super::Lang::En => &EN,
        }
    }

    /// "Real" or "fake".
    pub const fn called(&self, fake: bool) -> &'static str {
        if fake { self.fake } else { self.real }
    }
}

#[cfg(feature = "authoring")]
pub(super) const KK: ExerciseWords = ExerciseWords {
    simulation: "Симуляция",
    surfaces: [
        "SMS",
        "Мессенджер",
        "Хат",
        "Сайт",
        "Қоңырау",
        "Баптаулар",
        "Дүкен",
        "Чек",
        "Жазба",
        "Сұрау",
        "Құрылғы хабарландыруы",
    ],
    right_option: "Дұрыс жауап",
    right_picked: "Дұрыс таңдалды",
    wrong_picked: "Қате таңдалды",
    your_answer: "Жауап",
    real: "Шынайы",
    fake: "Жалған",
    change: "Өзгерту",
    tally: Form("Танылғаны: {}\u{a0}/\u{a0}{}. Жалған дабыл: {}\u{a0}/\u{a0}{}."),
    from: "Кімнен",
    subject: "Тақырыбы",
    attachment: "Тіркеме",
    leads_to: "Апаратын мекенжайы",
    address: "Мекенжай жолағы",
    mine: "Жіберілген хабарлама",
    picture: "Сурет",
};

#[cfg(feature = "authoring")]
pub(super) const RU: ExerciseWords = ExerciseWords {
    simulation: "Симуляция",
    surfaces: [
        "SMS",
        "Мессенджер",
        "Письмо",
        "Сайт",
        "Звонок",
        "Настройки",
        "Магазин",
        "Чек",
        "Публикация",
        "Запрос",
        "Уведомление устройства",
    ],
    right_option: "Верный ответ",
    right_picked: "Выбрано верно",
    wrong_picked: "Выбрано неверно",
    your_answer: "Ответ",
    real: "Настоящее",
    fake: "Подделка",
    change: "Изменить",
    tally: Form("Замечено: {} из {}. Ложных тревог: {} из {}."),
    from: "От кого",
    subject: "Тема",
    attachment: "Вложение",
    leads_to: "Куда ведёт",
    address: "Адресная строка",
    mine: "Отправленное сообщение",
    picture: "Картинка",
};

#[cfg(feature = "authoring")]
pub(super) const EN: ExerciseWords = ExerciseWords {
    simulation: "Simulation",
    surfaces: [
        "SMS",
        "Messenger",
        "E-mail",
        "Website",
        "Call",
        "Settings",
        "Shop",
        "Receipt",
        "Post",
        "Request",
        "Device notification",
    ],
    right_option: "Right answer",
    right_picked: "Correct",
    wrong_picked: "Incorrect",
    your_answer: "Answer",
    real: "Real",
    fake: "Fake",
    change: "Change",
    tally: Form("Caught: {} of {}. False alarms: {} of {}."),
    from: "From",
    subject: "Subject",
    attachment: "Attachment",
    leads_to: "Leads to",
    address: "Address bar",
    mine: "Sent message",
    picture: "Picture",
};
