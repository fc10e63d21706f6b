//! The index: what the app must know of all lessons before it loads one. One per edition, in two files: a short one, with
//! which a first visit gets to its first exercise, and the whole.

use serde::{Deserialize, Serialize};

use crate::domain::profile::Track;

/// All topics and lessons in one edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The edition's code, see [`crate::lang::Edition::code`].
    pub edition: String,
    /// The topics, in the order of the path.
    pub topics: Vec<Topic>,
    /// The cards of new threats, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threats: Vec<Entry>,
    /// The skills that exercises train.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
    /// In the short index, the file with the whole. The short one has what leads to the file of a lesson.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub whole: String,
    /// The file of the gallery, see [`super::LessonFile`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gallery: String,
    /// The file of the glossary, see [`super::reference::Glossary`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub glossary: String,
    /// The file of the facts that lessons state, see [`super::reference::Facts`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub facts: String,
    /// The file of what the cards of new threats say, see [`super::reference::Cards`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cards: String,
    /// The file with the questions of the level test, see [`crate::domain::measure::placement::Bank`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bank: String,
}

/// A topic of the path. In the short index it has its id and its lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Unique, for ever.
    pub id: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What it is about, in one sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The name of its icon.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub icon: String,
    /// Its lessons, in order.
    pub lessons: Vec<Entry>,
    /// What it serves, for teachers: competences of DigComp 3.0, places in the curriculum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
    /// The file with the plans for teaching it, see [`super::plan::Plan`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
}

/// A lesson in the index. In the short one it has neither name nor goal nor exercises.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The lesson's id.
    pub id: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What the learner can do afterwards.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// Minutes.
    pub minutes: u8,
    /// Whom it is for.
    pub tracks: Vec<Track>,
    /// Its file, relative to the page.
    pub file: String,
    /// How many exercises it has.
    pub count: usize,
    /// Its exercises: id, and skills as places in [`Index::skills`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exercises: Vec<(String, Vec<u8>)>,
    /// Of the card of a new threat: when the scheme was last told of, as it is shown: `20.02.2026` or `02.2026`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seen: String,
    /// Of a card: the day from which it is old.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub review_by: String,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Unique, for ever.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The competence of DigComp 3.0 that it serves: `4.1`.
    pub digcomp: String,
    /// The skills that it builds on, as places in [`Index::skills`].
    pub requires: Vec<u8>,
}

impl Entry {
    /// Whether a card was to be looked at again by now; `today` as `2026-11-26`.
    pub fn is_old(&self, today: &str) -> bool {
        self.review_by.as_str() <= today
    }

    /// The ids under which attempts at its exercises are logged.
    pub fn full_ids(&self) -> impl Iterator<Item = String> + '_ {
        self.exercises.iter().map(|(id, _)| format!("{}/{id}", self.id))
    }
}

impl Index {
    /// The same without what a first exercise does without, which `whole` has.
    #[must_use]
    pub fn shortened(self, whole: String) -> Self {
        let brief = |lesson: Entry| Entry {
            title: String::new(),
            goal: String::new(),
            exercises: Vec::new(),
            ..lesson
        };
        let brief = |topic: Topic| Topic {
            id: topic.id,
            lessons: topic.lessons.into_iter().map(brief).collect(),
            ..Topic::default()
        };
        Self {
            edition: self.edition,
            topics: self.topics.into_iter().map(brief).collect(),
            whole,
            ..Self::default()
        }
    }

    /// Every lesson and card, the lessons in the order of the path.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        self.lessons().chain(&self.threats)
    }

    /// Every lesson, in the order of the path.
    pub fn lessons(&self) -> impl Iterator<Item = &Entry> {
        self.topics.iter().flat_map(|topic| &topic.lessons)
    }

    /// The lesson or card with this id.
    pub fn lesson(&self, id: &str) -> Option<&Entry> {
        self.all().find(|lesson| lesson.id == id)
    }

    /// The skills that an exercise trains, by its full id, as places in [`Index::skills`].
    pub fn skills_of(&self, full_id: &str) -> Option<&[u8]> {
        let (lesson, id) = full_id.split_once('/')?;
        let (_, skills) = self.lesson(lesson)?.exercises.iter().find(|(known, _)| known == id)?;
        Some(skills)
    }

    /// The topic with this id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The topic to which a lesson belongs.
    pub fn topic_of(&self, lesson: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.lessons.iter().any(|entry| entry.id == lesson))
    }
}
