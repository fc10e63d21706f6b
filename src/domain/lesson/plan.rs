//! Plans for teaching a topic: in fifteen minutes, and in forty-five.

use serde::{Deserialize, Serialize};

use crate::lang::texts;

/// The lengths of the two plans, in minutes.
pub const LENGTHS: [u8; 2] = [15, 45];

/// How to teach a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan<T = String> {
    /// What pupils can do afterwards, in one sentence.
    pub goal: T,
    /// Whether phones are used, and how it goes without: see `law`.
    pub phones: T,
    /// What pupils usually get wrong: as authors write it, ids of misconceptions; compiled, their texts.
    pub wrong: Vec<String>,
    /// The lessons to print, by id.
    pub print: Vec<String>,
    /// What it serves of DigComp 3.0.
    pub outcome: Vec<LearningOutcome<T>>,
    /// The steps of the shorter plan.
    pub short: Vec<Step<T>>,
    /// The steps of the longer one.
    pub long: Vec<Step<T>>,
    /// Questions to ask.
    pub question: Vec<Question<T>>,
    /// Where it stands in the curriculum; from the topic.
    #[serde(default)]
    pub serves: Vec<String>,
    /// What the law says of phones in class, with its source; from the facts.
    #[serde(default)]
    pub law: Vec<String>,
}

texts!(Plan {
    goal: text,
    phones: text,
    wrong: keep,
    print: keep,
    outcome: each,
    short: each,
    long: each,
    question: each,
    serves: keep,
    law: keep,
});

/// A learning outcome of DigComp 3.0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningOutcome<T = String> {
    /// Its number: `LO4.2.15`.
    pub id: String,
    /// What it asks for, in our words.
    pub text: T,
}
texts!(LearningOutcome { id: keep, text: text });

/// A step of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step<T = String> {
    /// How long it takes.
    pub minutes: u8,
    /// What the teacher and the pupils do.
    pub text: T,
}
texts!(Step { minutes: keep, text: text });

/// A question to ask in class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question<T = String> {
    /// The question.
    pub text: T,
}
texts!(Question { text: text });

impl<T> Plan<T> {
    /// The two plans: how long each takes, and its steps.
    pub fn both(&self) -> [(u8, &[Step<T>]); 2] {
        [(LENGTHS[0], &self.short), (LENGTHS[1], &self.long)]
    }
}
