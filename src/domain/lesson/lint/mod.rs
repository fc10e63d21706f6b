//! Checking everything below `lessons/`: each rule once, each problem with its place and its remedy.
//!
//! The words here are for authors, in English, as a compiler's are.

mod facts;
mod fairness;
mod files;
mod ideas;
mod ids;
mod kazakh;
mod pictures;
mod plans;
mod rules;
mod sheets;
mod skills;
mod text;
mod words;

use std::ops::Range;

pub use files::{Checked, Source, check, examples, ids};

pub(super) use facts::states;
pub(super) use fairness::{longest_right, real};
pub(super) use ideas::wrong_options;
pub use sheets::{Competence, Curriculum, Fact, Misconception, Skill, Term, Topic};
pub use words::{Text, texts, words};

/// What a problem breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Not TOML.
    Syntax,
    /// A value missing, or of the wrong type.
    Shape,
    /// A key that means nothing here.
    UnknownKey,
    /// A language missing or empty.
    MissingLanguage,
    /// A reason or a hint missing or empty.
    MissingExplanation,
    /// An id that is there twice.
    DuplicateId,
    /// An id that nothing declares, or that nothing uses.
    DanglingId,
    /// An id that was published and is gone, or is new and not yet listed.
    ForEver,
    /// No right option, all right, or not as many as `many` says.
    RightOptions,
    /// Too few or too many parts or exercises.
    Count,
    /// Real and fake out of balance.
    Balance,
    /// Skills that build on each other.
    Circle,
    /// The right option gives itself away by its length.
    Longest,
    /// A domain or an address that exists or could exist.
    Domain,
    /// Something left to be done.
    LeftOver,
    /// Latin letters in a Cyrillic word, or the reverse.
    Alphabet,
    /// «сен» without «сіз», or the like.
    Address,
    /// Markup that is no mark, or a mark that a language lacks.
    Mark,
    /// A fact about Kazakhstan without a source, or a mention that no fact covers.
    Fact,
    /// A word that is not spelt as the language spells it.
    Spelling,
    /// A picture that is not there, or that may not stand in the page.
    Picture,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 21] = [
        Self::Syntax,
        Self::Shape,
        Self::UnknownKey,
        Self::MissingLanguage,
        Self::MissingExplanation,
        Self::DuplicateId,
        Self::DanglingId,
        Self::ForEver,
        Self::RightOptions,
        Self::Count,
        Self::Balance,
        Self::Circle,
        Self::Longest,
        Self::Domain,
        Self::LeftOver,
        Self::Alphabet,
        Self::Address,
        Self::Mark,
        Self::Fact,
        Self::Spelling,
        Self::Picture,
    ];

    /// The name printed with a problem.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Shape => "shape",
            Self::UnknownKey => "unknown-key",
            Self::MissingLanguage => "missing-language",
            Self::MissingExplanation => "missing-explanation",
            Self::DuplicateId => "duplicate-id",
            Self::DanglingId => "dangling-id",
            Self::ForEver => "for-ever",
            Self::RightOptions => "right-options",
            Self::Count => "count",
            Self::Balance => "balance",
            Self::Circle => "circle",
            Self::Longest => "longest",
            Self::Domain => "domain",
            Self::LeftOver => "left-over",
            Self::Alphabet => "alphabet",
            Self::Address => "address",
            Self::Mark => "mark",
            Self::Fact => "fact",
            Self::Spelling => "spelling",
            Self::Picture => "picture",
        }
    }
}

/// Something to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it breaks.
    pub rule: Rule,
    /// Where, in bytes of the file.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Problem {
    /// A problem.
    pub fn new(rule: Rule, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { rule, span, message: message.into(), help: help.into() }
    }
}
