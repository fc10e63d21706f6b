//! Languages, the two forms of address, and texts in three languages.
//!
//! Pure: no browser. Every number shown is a small whole one, so it is written as it is.

#[cfg(feature = "authoring")]
mod en;
mod exercise;
#[cfg(feature = "authoring")]
mod kk;
mod messages;
mod plural;
pub mod rooms;
#[cfg(feature = "authoring")]
mod ru;
mod texts;

pub use exercise::ExerciseWords;
pub use messages::{Form, Helpline, Messages, Notice, Said, Text};
pub use plural::{Plural, plural};
use serde::{Deserialize, Serialize};
pub(crate) use texts::texts;
pub use texts::{Texts, field, is_false, join, nothing};

/// A language of the interface and of the lessons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh, the first language of the app.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language, Kazakh first.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The BCP 47 code: `kk`, `ru`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }

    /// The language of a BCP 47 tag such as `ru-KZ`; `None` when it is none of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The first of the user's preferred languages that we speak, else Kazakh.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::from_tag).unwrap_or_default()
    }
}

/// How the learner is addressed: «сен» / «ты» or «сіз» / «вы». English has one form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// Pupils.
    #[default]
    Familiar,
    /// Adults, seniors, teachers.
    Polite,
}

/// A language together with a form of address: what a compiled lesson file is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The language.
    pub lang: Lang,
    /// The form of address; always [`Tone::Familiar`] in English.
    pub tone: Tone,
}

impl Edition {
    /// The five editions a lesson is compiled to.
    pub const ALL: [Self; 5] = [
        Self { lang: Lang::Kk, tone: Tone::Familiar },
        Self { lang: Lang::Kk, tone: Tone::Polite },
        Self { lang: Lang::Ru, tone: Tone::Familiar },
        Self { lang: Lang::Ru, tone: Tone::Polite },
        Self { lang: Lang::En, tone: Tone::Familiar },
    ];

    /// The edition for a language and a form of address.
    pub const fn new(lang: Lang, tone: Tone) -> Self {
        match lang {
            Lang::En => Self { lang, tone: Tone::Familiar },
            Lang::Kk | Lang::Ru => Self { lang, tone },
        }
    }

    /// Its place in [`Self::ALL`].
    pub const fn place(self) -> usize {
        match (self.lang, self.tone) {
            (Lang::En, _) => 4,
            (lang, tone) => 2 * lang as usize + tone as usize,
        }
    }

    /// The name used in file names: `kk`, `kk-siz`, `ru`, `ru-vy`, `en`.
    pub const fn code(self) -> &'static str {
        match (self.lang, self.tone) {
            (Lang::Kk, Tone::Polite) => "kk-siz",
            (Lang::Ru, Tone::Polite) => "ru-vy",
            _ => self.lang.code(),
        }
    }
}

/// A text as its author writes it: three languages side by side, with a polite form where the
/// sentence addresses the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// Kazakh, neutral or «сен».
    #[serde(default)]
    pub kk: String,
    /// Kazakh with «сіз», where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kk_siz: Option<String>,
    /// Russian, neutral or «ты».
    #[serde(default)]
    pub ru: String,
    /// Russian with «вы», where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru_vy: Option<String>,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Localized {
    /// The text of one edition.
    pub fn get(&self, edition: Edition) -> &str {
        match (edition.lang, edition.tone) {
            (Lang::Kk, Tone::Polite) => self.kk_siz.as_deref().unwrap_or(&self.kk),
            (Lang::Kk, Tone::Familiar) => &self.kk,
            (Lang::Ru, Tone::Polite) => self.ru_vy.as_deref().unwrap_or(&self.ru),
            (Lang::Ru, Tone::Familiar) => &self.ru,
            (Lang::En, _) => &self.en,
        }
    }
}

/// As the first language has it: for what must be told of a text before it is compiled.
impl AsRef<str> for Localized {
    fn as_ref(&self) -> &str {
        &self.kk
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_is_preferred() {
        assert_eq!(Lang::preferred(["de-DE", "ru-KZ", "kk"]), Lang::Ru);
        assert_eq!(Lang::preferred(["kk-Cyrl-KZ"]), Lang::Kk);
        assert_eq!(Lang::preferred(["de", "fr"]), Lang::Kk);
        assert_eq!(Lang::preferred([]), Lang::Kk);
    }

    #[test]
    fn a_polite_edition_falls_back_to_the_neutral_text() {
        let text = Localized {
            kk: "Тексер".into(),
            kk_siz: Some("Тексеріңіз".into()),
            ru: "Проверка".into(),
            ru_vy: None,
            en: "Check".into(),
        };
        let got = Edition::ALL.map(|edition| text.get(edition));
        assert_eq!(got, ["Тексер", "Тексеріңіз", "Проверка", "Проверка", "Check"]);
    }
}
