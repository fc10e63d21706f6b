//! Lessons: the model that authors' files, compiled files and the app share.

#[cfg(feature = "authoring")]
pub mod author;
#[cfg(feature = "authoring")]
pub mod compile;
pub mod index;
#[cfg(feature = "authoring")]
pub mod lint;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::json;
use crate::domain::profile::Track;
use crate::exercise::Exercise;
use crate::scene::{Texts, join};

/// The format of compiled lessons and indexes. Raised when an older app could not read a newer file.
pub const FORMAT: u32 = 1;

/// A lesson: some minutes of practice towards one goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson<T = String> {
    /// Unique among all lessons, for ever; the name of its file.
    pub id: String,
    /// Its name.
    pub title: T,
    /// What the learner can do afterwards, in one sentence.
    pub goal: T,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// Whom it is for.
    pub tracks: Vec<Track>,
    /// The rules to remember.
    pub rule: Vec<Rule<T>>,
    /// The exercises, in the order in which they are met.
    pub exercise: Vec<Exercise<T>>,
}

/// A rule to remember.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<T = String> {
    /// Unique within the lesson.
    pub id: String,
    /// One sentence.
    pub text: T,
}

impl<T> Lesson<T> {
    /// The rule that an exercise practises.
    pub fn rule_of(&self, exercise: &Exercise<T>) -> Option<&T> {
        self.rule.iter().find(|rule| rule.id == exercise.rule).map(|rule| &rule.text)
    }

    /// The id under which attempts at an exercise are logged: `lesson/exercise`.
    pub fn full_id(&self, exercise: &Exercise<T>) -> String {
        format!("{}/{}", self.id, exercise.id)
    }
}

impl<T, U> Texts<T, U> for Lesson<T> {
    type Mapped = Lesson<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Lesson<U> {
        Lesson {
            id: self.id.clone(),
            title: f(&join(at, "title"), &self.title),
            goal: f(&join(at, "goal"), &self.goal),
            minutes: self.minutes,
            tracks: self.tracks.clone(),
            rule: (self.rule.iter().enumerate())
                .map(|(i, rule)| Rule {
                    id: rule.id.clone(),
                    text: f(&join(at, format!("rule.{i}.text")), &rule.text),
                })
                .collect(),
            exercise: (self.exercise.iter().enumerate())
                .map(|(i, exercise)| exercise.map(&join(at, format!("exercise.{i}")), f))
                .collect(),
        }
    }
}

/// Why a compiled file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Written for a newer app; the number is the file's format.
    Newer(u32),
    /// Not what it should be.
    Broken,
}

/// A compiled file: its format, then what it holds.
#[derive(Serialize, Deserialize)]
pub struct Compiled<C> {
    /// See [`FORMAT`].
    pub format: u32,
    /// The lesson or the index.
    pub content: C,
}

impl<C: DeserializeOwned> Compiled<C> {
    /// Reads a compiled file.
    pub fn read(json: &str) -> Result<C, Unreadable> {
        json::read_format::<Self>(json, "format", FORMAT).map(|file| file.content).map_err(
            |error| match error {
                Ok(newer) => Unreadable::Newer(newer),
                Err(json::NotRead) => Unreadable::Broken,
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_file_is_recognised_whatever_it_holds() {
        let read = |json: &str| Compiled::<Lesson>::read(json);
        assert_eq!(read(r#"{"format":2,"content":{"unheard":["of"]}}"#), Err(Unreadable::Newer(2)));
        assert_eq!(read(r#"{"format":1,"content":{}}"#), Err(Unreadable::Broken));
        assert_eq!(read("<!doctype html>"), Err(Unreadable::Broken));
    }
}
