//! Lessons: the model that authors' files, compiled files and the app share.

#[cfg(feature = "authoring")]
pub mod author;
#[cfg(feature = "authoring")]
pub mod card;
#[cfg(feature = "authoring")]
pub mod compile;
#[cfg(feature = "authoring")]
pub mod coverage;
#[cfg(feature = "authoring")]
pub mod gallery;
pub mod index;
#[cfg(feature = "authoring")]
pub mod lint;
#[cfg(feature = "authoring")]
mod notes;
pub mod plan;
pub mod reference;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::json::{self, Failing, NotRead};
use crate::domain::profile::Track;
use crate::exercise::{Answer, Exercise};
use crate::lang::texts;

/// The format of compiled lessons and indexes. Raised when an older app could not read a newer file.
pub const FORMAT: u32 = 2;

/// A lesson: some minutes of practice towards one goal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

texts!(Lesson { id: keep, title: text, goal: text, minutes: keep, tracks: keep, rule: each, exercise: each });

/// A rule to remember.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<T = String> {
    /// Unique within the lesson.
    pub id: String,
    /// One sentence.
    pub text: T,
}
texts!(Rule { id: keep, text: text });

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

/// What the app loads of a lesson: the lesson, and what comes with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonFile {
    /// The lesson.
    pub lesson: Lesson,
    /// The texts of the kinds that occur in it.
    pub words: Vec<KindWords>,
    /// The file with the lesson on paper.
    pub paper: String,
    /// What wrong options of its exercises stand for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ideas: Vec<Idea>,
    /// The terms of the glossary that occur in its exercises.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Gloss>,
    /// Of the gallery only, which is a lesson of the examples of all kinds: what it shows of each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub specimen: Vec<Specimen>,
}

/// A misconception that a wrong option stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// The number of the exercise.
    pub exercise: usize,
    /// The slot and the number by which an answer takes the option, see [`crate::exercise::Kind::slots`].
    pub slot: (usize, usize),
    /// The misconception.
    pub text: String,
}

/// A term of the glossary where it occurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gloss {
    /// The term.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// The numbers of the exercises in which it occurs.
    pub at: Vec<usize>,
}

/// What the gallery shows of an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specimen {
    /// The right answer.
    pub right: Answer,
    /// A wrong one; blank where there is no right and wrong.
    pub wrong: Answer,
    /// The file with the example as an author writes it.
    pub toml: String,
}

/// The texts of a kind in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindWords {
    /// The kind's name.
    pub kind: String,
    /// The texts, as the kind numbers them.
    pub text: Vec<String>,
}

impl LessonFile {
    /// The misconceptions that an answer to an exercise, by its number, shows; each once.
    pub fn ideas_in(&self, exercise: usize, answer: &Answer) -> Vec<&String> {
        let mut ideas = Vec::new();
        for Idea { slot: (slot, number), text, .. } in
            self.ideas.iter().filter(|idea| idea.exercise == exercise)
        {
            let task = self.lesson.exercise.get(exercise).map(|exercise| &exercise.task);
            if task.is_some_and(|task| task.takes_option(answer, *slot, *number)) && !ideas.contains(&text) {
                ideas.push(text);
            }
        }
        ideas
    }

    /// The texts of a kind; empty for one that does not occur.
    pub fn words_of(&self, kind: &str) -> &[String] {
        self.words.iter().find(|words| words.kind == kind).map_or(&[], |words| &words.text)
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
        Self::read_or::<NotRead>(json)?.map_err(|NotRead| Unreadable::Broken)
    }

    /// Reads a compiled file; one of another form fails in the reader's own way.
    pub fn read_or<E: Failing>(json: &str) -> Result<Result<C, E>, Unreadable> {
        let read = json::read_format_or::<Self, E>(json, "format", FORMAT);
        read.map(|file| file.map(|file| file.content)).map_err(|error| match error {
            Ok(newer) => Unreadable::Newer(newer),
            Err(NotRead) => Unreadable::Broken,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_file_is_recognised_whatever_it_holds() {
        let read = |json: &str| Compiled::<Lesson>::read(json);
        assert_eq!(read(r#"{"format":3,"content":{"unheard":["of"]}}"#), Err(Unreadable::Newer(3)));
        assert_eq!(read(r#"{"format":2,"content":{}}"#), Err(Unreadable::Broken));
        assert_eq!(read("<!doctype html>"), Err(Unreadable::Broken));
    }
}
