//! The plans for teaching a topic.

use super::super::Text;
use super::super::messages::texts_of;

texts_of! {
    /// The plans for teaching a topic.
    Plans {
        goal: Text,
        outcome: Text,
        curriculum: Text,
        phones: Text,
        plan_for: Text,
        questions: Text,
        wrong: Text,
        to_print: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Plans; 5] = [KK, KK, RU, RU, EN];

#[cfg(feature = "authoring")]
const KK: Plans = Plans {
    goal: "Мақсаты",
    outcome: "DigComp 3.0 бойынша нәтижелер",
    curriculum: "Оқу бағдарламасындағы орны",
    phones: "Телефон туралы",
    plan_for: "Жоспар:",
    questions: "Сұрақтар",
    wrong: "Оқушылар жиі қателесетін тұстар",
    to_print: "Нені басып шығару керек",
};

#[cfg(feature = "authoring")]
const RU: Plans = Plans {
    goal: "Цель",
    outcome: "Результаты по DigComp 3.0",
    curriculum: "Место в учебной программе",
    phones: "О телефонах",
    plan_for: "План:",
    questions: "Вопросы классу",
    wrong: "В чём обычно ошибаются",
    to_print: "Что напечатать",
};

#[cfg(feature = "authoring")]
const EN: Plans = Plans {
    goal: "Goal",
    outcome: "DigComp 3.0 learning outcomes",
    curriculum: "Place in the curriculum",
    phones: "About phones",
    plan_for: "Plan:",
    questions: "Questions to ask",
    wrong: "What pupils usually get wrong",
    to_print: "What to print",
};
