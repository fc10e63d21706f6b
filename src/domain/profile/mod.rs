//! Who is practising, as far as the app needs to know, and how they like it.

pub mod learners;

use serde::{Deserialize, Serialize};

use crate::lang::{Edition, Lang, Tone};

/// Who a lesson is for, and who the learner is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Track {
    /// Grades 1–4.
    #[serde(rename = "grades-1-4")]
    Primary,
    /// Grades 5–9.
    #[default]
    #[serde(rename = "grades-5-9")]
    Middle,
    /// Grades 10–11.
    #[serde(rename = "grades-10-11")]
    Upper,
    /// Adults.
    Adult,
    /// Seniors.
    Senior,
    /// Teachers.
    Teacher,
}

impl Track {
    /// Every track, youngest first.
    pub const ALL: [Self; 6] =
        [Self::Primary, Self::Middle, Self::Upper, Self::Adult, Self::Senior, Self::Teacher];

    /// How people of this track are addressed.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Primary | Self::Middle | Self::Upper => Tone::Familiar,
            Self::Adult | Self::Senior | Self::Teacher => Tone::Polite,
        }
    }
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// In the order shown.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of the page's `data-theme`; boot.js reads the same word from storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Size of all text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// As the browser says.
    #[default]
    Normal,
    /// 120 %.
    Large,
    /// 145 %.
    Huge,
}

impl TextSize {
    /// In the order shown.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Huge];

    /// The value of the page's `data-text`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Huge => "huge",
        }
    }
}

/// Whether things move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Motion {
    /// As the system says.
    #[default]
    System,
    /// Nothing moves.
    Still,
}

impl Motion {
    /// In the order shown.
    pub const ALL: [Self; 2] = [Self::System, Self::Still];

    /// The value of the page's `data-motion`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Still => "still",
        }
    }
}

/// The pictures of which a PIN has three.
pub const PICTURES: u16 = 12;

/// A PIN of three pictures, in order.
pub fn pin(pictures: [u16; 3]) -> u16 {
    pictures.iter().fold(0, |pin, picture| pin * PICTURES + picture % PICTURES)
}

/// Days of practice a week, until somebody sets another goal.
pub const GOAL: u8 = 3;

/// The longest nickname, in characters.
pub const NICKNAME_MAX: usize = 20;

/// What is kept about the learner. No real name, ever.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// The chosen language; `None` before the first choice.
    pub lang: Option<Lang>,
    /// Who they are; `None` until they said.
    pub track: Option<Track>,
    /// The number of a picture; `None` when skipped. `ui` knows the pictures.
    pub avatar: Option<u8>,
    /// A made-up name; empty when skipped.
    pub nickname: String,
    /// Light or dark.
    pub theme: Theme,
    /// Size of text.
    pub text: TextSize,
    /// Motion.
    pub motion: Motion,
    /// Days of practice a week that they want to reach, 1 to 7; `None` for [`GOAL`].
    pub goal: Option<u8>,
    /// The same on every device: 16 hex digits, drawn with the first change. Empty before.
    pub id: String,
    /// When it was last changed, in milliseconds since 1970.
    pub changed: u64,
    /// Three pictures of [`PICTURES`] in order, as one number. A curtain, and not a lock: it stands here for everyone to
    /// read who can open the browser's storage.
    pub pin: Option<u16>,
}

impl Profile {
    /// The edition to show: the chosen language, or the one preferred by the browser.
    pub fn edition(&self, preferred: Lang) -> Edition {
        let tone = self.track.map_or(Tone::Familiar, Track::tone);
        Edition::new(self.lang.unwrap_or(preferred), tone)
    }

    /// One of two records of the same learner: the one that was changed last. The order of both does not matter.
    #[must_use]
    pub fn merged(self, other: Self) -> Self {
        // Fails only for maps with keys that are no text; there is no map.
        let key = |profile: &Self| (profile.changed, serde_json::to_string(profile).unwrap_or_default());
        if key(&self) >= key(&other) { self } else { other }
    }

    /// Language and track are known: practice may begin.
    pub const fn welcomed(&self) -> bool {
        self.lang.is_some() && self.track.is_some()
    }
}

/// A nickname as it may be kept: trimmed, control characters out, at most [`NICKNAME_MAX`] characters.
pub fn nickname(typed: &str) -> String {
    let kept: String = typed.chars().filter(|c| !c.is_control()).collect();
    kept.trim().chars().take(NICKNAME_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pupils_are_addressed_familiarly_and_adults_politely() {
        let code = |track, lang| Profile { track: Some(track), ..Profile::default() }.edition(lang).code();
        assert_eq!(code(Track::Middle, Lang::Kk), "kk");
        assert_eq!(code(Track::Senior, Lang::Kk), "kk-siz");
        assert_eq!(code(Track::Teacher, Lang::Ru), "ru-vy");
        assert_eq!(code(Track::Adult, Lang::En), "en");
    }

    #[test]
    fn nicknames_are_short_and_clean() {
        assert_eq!(nickname("  Барыс\u{7}\n "), "Барыс");
        assert_eq!(nickname(&"ә".repeat(50)).chars().count(), NICKNAME_MAX);
    }

    #[test]
    fn a_profile_of_an_older_version_is_still_read() {
        let profile: Profile = serde_json::from_str(r#"{"lang":"ru","track":"grades-5-9"}"#).unwrap();
        assert_eq!((profile.lang, profile.track), (Some(Lang::Ru), Some(Track::Middle)));
        assert_eq!(profile.theme, Theme::System);
    }
}
