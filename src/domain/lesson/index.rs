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
    /// The skills that exercises train.
    pub skills: Vec<Skill>,
    /// In the short index, the file with the whole: the same with the goals and exercises of its lessons.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub whole: String,
    /// The file of the gallery, see [`super::LessonFile`]. Like the others named here, in the whole index only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gallery: String,
    /// The file of the glossary, see [`super::reference::Glossary`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub glossary: String,
    /// The file of the facts that lessons state, see [`super::reference::Facts`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub facts: String,
    /// The file with the questions of the level test, see [`crate::domain::measure::placement::Bank`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bank: String,
}

/// A topic of the path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Unique, for ever.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is about, in one sentence; empty in the short index.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The name of its icon.
    pub icon: String,
    /// Its lessons, in order.
    pub lessons: Vec<Entry>,
    /// What it serves, for teachers: competences of DigComp 3.0, places in the curriculum. In the whole index only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
}

/// A lesson in the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The lesson's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What the learner can do afterwards; empty in the short index.
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
    /// Its exercises: id, and skills as places in [`Index::skills`]. None in the short index.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exercises: Vec<(String, Vec<u8>)>,
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
    /// The ids under which attempts at its exercises are logged.
    pub fn full_ids(&self) -> impl Iterator<Item = String> + '_ {
        self.exercises.iter().map(|(id, _)| format!("{}/{id}", self.id))
    }
}

impl Index {
    /// The same without what a first exercise does without, which `whole` has.
    #[must_use]
    pub fn shortened(mut self, whole: String) -> Self {
        for topic in &mut self.topics {
            topic.about.clear();
            topic.serves.clear();
            for lesson in &mut topic.lessons {
                lesson.goal.clear();
                lesson.exercises.clear();
            }
        }
        for file in [&mut self.gallery, &mut self.glossary, &mut self.facts, &mut self.bank] {
            file.clear();
        }
        self.whole = whole;
        self
    }

    /// Every lesson, in the order of the path.
    pub fn lessons(&self) -> impl Iterator<Item = &Entry> {
        self.topics.iter().flat_map(|topic| &topic.lessons)
    }

    /// The lesson with this id.
    pub fn lesson(&self, id: &str) -> Option<&Entry> {
        self.lessons().find(|lesson| lesson.id == id)
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
