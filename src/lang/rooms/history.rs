//! Every answer ever given.

use super::super::messages::texts_of;
use super::super::{Form, Notice, Text};

texts_of! {
    /// Every answer ever given.
    History {
        title: Text,
        body: Text,
        empty: Notice,
        only_missed: Text,
        none_missed: Text,
        exercise: Form,
        more: Form,
        gone: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [History; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: History = History {
    title: "Берген жауаптарым",
    body: "Ең соңғысынан бастап. Кез келгенін ашып, қалай тексерілгенін және неге олай екенін көре аласың.",
    empty: Notice {
        title: "Әзірге жауап жоқ", body: "Бір тапсырма орындасаң, жауабың осында тұрады."
    },
    only_missed: "Тек қателескендерім",
    none_missed: "Қате жауап жоқ.",
    exercise: Form("{}-тапсырма"),
    more: Form("Тағы {} жауапты көрсету"),
    gone: "Бұл тапсырма қолданбада енді жоқ",
};

#[cfg(feature = "authoring")]
const KK_SIZ: History = History {
    body: "Ең соңғысынан бастап. Кез келгенін ашып, қалай тексерілгенін және неге олай екенін көре аласыз.",
    empty: Notice {
        title: "Әзірге жауап жоқ", body: "Бір тапсырма орындасаңыз, жауабыңыз осында тұрады."
    },
    ..KK
};

#[cfg(feature = "authoring")]
const RU: History = History {
    title: "Мои ответы",
    body: "Начиная с последнего. Любой можно открыть и увидеть, как он был проверен и почему.",
    empty: Notice {
        title: "Ответов пока нет", body: "Выполни одно задание, и ответ появится здесь."
    },
    only_missed: "Только с ошибками",
    none_missed: "Ответов с ошибками нет.",
    exercise: Form("Задание {}"),
    more: Form("Показать ещё {}"),
    gone: "Этого задания в приложении больше нет",
};

#[cfg(feature = "authoring")]
const RU_VY: History = History {
    empty: Notice {
        title: "Ответов пока нет", body: "Выполните одно задание, и ответ появится здесь."
    },
    ..RU
};

#[cfg(feature = "authoring")]
const EN: History = History {
    title: "My answers",
    body: "The latest first. Open any of them to see how it was checked, and why.",
    empty: Notice { title: "No answers yet", body: "Do one exercise and your answer will be here." },
    only_missed: "Only those with mistakes",
    none_missed: "No answers with mistakes.",
    exercise: Form("Exercise {}"),
    more: Form("Show {} more"),
    gone: "This exercise is no longer in the app",
};
