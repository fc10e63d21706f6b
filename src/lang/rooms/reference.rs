//! The glossary, and the facts with their sources.

use super::super::Text;
use super::super::messages::texts_of;

texts_of! {
    /// The glossary, and the facts with their sources.
    Reference {
        find: Text,
        not_found: Text,
        sources_body: Text,
        source: Text,
        as_of: Text,
        stated_in: Text,
        not_stated: Text,
        in_plans: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Reference; 5] = [KK, KK, RU, RU, EN];

#[cfg(feature = "authoring")]
const KK: Reference = Reference {
    find: "Сөзді табу",
    not_found: "Мұндай сөз табылмады. Басқаша жазып көруге болады.",
    sources_body: "Сабақтарда Қазақстан туралы айтылған әр дерек: қайдан алынғаны, қай күнгі жағдай екені. Заң мен нөмір өзгеруі мүмкін, сондықтан маңызды шешім алдында қазіргісін adilet.zan.kz пен eGov-тан тексеру керек.",
    source: "Дереккөз",
    as_of: "Қай күнгі",
    stated_in: "Айтылатын сабақтар",
    not_stated: "Әзірге ешбір сабақта айтылмайды.",
    in_plans: "Мұғалімге арналған жоспарлардың бәрінде айтылады.",
};

#[cfg(feature = "authoring")]
const RU: Reference = Reference {
    find: "Найти слово",
    not_found: "Такого слова нет. Можно попробовать написать иначе.",
    sources_body: "Каждый факт о Казахстане, который есть в уроках: откуда он и на какую дату. Законы и номера меняются, поэтому перед важным решением стоит проверить на adilet.zan.kz и в eGov.",
    source: "Источник",
    as_of: "На дату",
    stated_in: "В каких уроках",
    not_stated: "Пока ни в одном уроке.",
    in_plans: "Во всех планах для учителя.",
};

#[cfg(feature = "authoring")]
const EN: Reference = Reference {
    find: "Find a word",
    not_found: "There is no such word. Try another spelling.",
    sources_body: "Every fact about Kazakhstan that lessons state: where it comes from, and as of when. Laws and numbers change: before an important decision check adilet.zan.kz and eGov.",
    source: "Source",
    as_of: "As of",
    stated_in: "Stated in the lessons",
    not_stated: "In no lesson so far.",
    in_plans: "In every plan for teachers.",
};
