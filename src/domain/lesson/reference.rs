//! What the app can look up beside the lessons: terms, the facts that lessons state, the cards of new threats. One file each per
//! edition.

use serde::{Deserialize, Serialize};

/// The terms, in the order of the language's alphabet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// The terms.
    pub term: Vec<Term>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// In the language of the edition.
    pub term: String,
    /// In the two other languages.
    pub others: [String; 2],
    /// What it means.
    pub meaning: String,
}

/// The facts about Kazakhstan, in the order of their file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The facts.
    pub fact: Vec<Fact>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What is stated.
    pub text: String,
    /// Where that was read.
    pub source: String,
    /// When that was so: `2025-11-06`.
    pub as_of: String,
    /// The lessons that state it, by id.
    pub lessons: Vec<String>,
    /// Whether the plans for teachers state it.
    pub plans: bool,
}

/// The cards of new threats, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards {
    /// The cards.
    pub card: Vec<Card>,
}

/// A card: what stands beside its exercises. Its name and dates are in the index, see [`super::index::Entry`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Of its lesson.
    pub id: String,
    /// How the scheme goes.
    pub how: String,
    /// What gives it away.
    pub sign: String,
    /// What to do.
    pub act: String,
    /// Where it was read.
    pub source: String,
}
