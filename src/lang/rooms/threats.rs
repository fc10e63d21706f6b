//! The cards of new threats.

use super::super::Text;
use super::super::messages::texts_of;

texts_of! {
    /// The cards of new threats.
    Threats {
        body: Text,
        how: Text,
        sign: Text,
        act: Text,
        source: Text,
        practise: Text,
        old: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Threats; 5] = [KK, KK, RU, RU, EN];

#[cfg(feature = "authoring")]
const KK: Threats = Threats {
    body: "Қазір адамдарды қалай алдап жүргені: жаңасы басында. Әр карточкада тәсілдің белгісі, не істеу керегі және екі жаттығу бар.",
    how: "Қалай алдайды",
    sign: "Неден білінеді",
    act: "Не істеу керек",
    source: "Дереккөз",
    practise: "Жаттығу",
    old: "Бұл карточка көптен бері қаралмаған: алаяқтар тәсілін өзгерткен болуы мүмкін. Не істеу керегі бәрібір осы.",
};

#[cfg(feature = "authoring")]
const RU: Threats = Threats {
    body: "Как обманывают сейчас: новое сверху. На каждой карточке — что выдаёт схему, что делать и два упражнения.",
    how: "Как это бывает",
    sign: "Что выдаёт",
    act: "Что делать",
    source: "Источник",
    practise: "Упражнения",
    old: "Эту карточку давно не проверяли: мошенники могли изменить схему. Что делать, остаётся тем же.",
};

#[cfg(feature = "authoring")]
const EN: Threats = Threats {
    body: "How people are deceived now, the newest first. Each card has what gives the scam away, what to do, and two exercises.",
    how: "How it goes",
    sign: "What gives it away",
    act: "What to do",
    source: "Source",
    practise: "Practise",
    old: "This card has not been checked for long: scammers may have changed the scheme. What to do stays the same.",
};
