//! The attempt log: the only truth about a learner's progress.
//!
//! An append-only set of [`Attempt`]s. Everything else is folded from it. Merging is set union,
//! so a second tab, an import and a second device are the same operation.

mod pack;
pub mod progress;
pub mod segment;
pub mod store;
mod thin;

use serde::{Deserialize, Serialize};

use crate::exercise::{Answer, Outcome};

/// Why an exercise was done. The order is part of the saved form: only append.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// In a lesson.
    #[default]
    Learn,
    /// In a review.
    Review,
    /// In a challenge.
    Challenge,
    /// In a test.
    Test,
}

/// One checked answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attempt {
    /// When it was checked, in milliseconds since 1970.
    pub at: u64,
    /// `lesson/exercise`.
    pub exercise: String,
    /// The seed of the order on the screen.
    pub seed: u32,
    /// Points earned.
    pub earned: u8,
    /// Points there were.
    pub total: u8,
    /// Bit *i*: part *i* was right.
    pub parts: u32,
    /// Bit *i*: part *i* was a signal.
    pub signals: u32,
    /// Two bits a part, see [`Outcome::confidence`].
    pub confidence: u32,
    /// Hints that were shown.
    pub hints: u8,
    /// How long it took, in milliseconds.
    pub took: u32,
    /// Why it was done.
    pub mode: Mode,
    /// What was answered; blank where only the result was kept, as by version 0.1.
    pub answer: Answer,
}

impl Attempt {
    /// An answer with what grading says of it; when, why and how it was given is still to be told.
    pub const fn graded(exercise: String, answer: Answer, outcome: Outcome) -> Self {
        let Outcome { earned, total, parts, signals, confidence } = outcome;
        let (at, seed, hints, took, mode) = (0, 0, 0, 0, Mode::Learn);
        Self { at, exercise, seed, earned, total, parts, signals, confidence, hints, took, mode, answer }
    }

    /// Whether it is thinned.
    pub fn is_thin(&self) -> bool {
        self.seed == 0 && self.took == 0 && self.answer.is_blank()
    }

    /// What grading said.
    pub const fn outcome(&self) -> Outcome {
        Outcome {
            earned: self.earned,
            total: self.total,
            parts: self.parts,
            signals: self.signals,
            confidence: self.confidence,
        }
    }

    /// What makes two attempts the same one: time and exercise. Not the seed, which a thinned attempt has lost.
    fn key(&self) -> (u64, &str) {
        (self.at, &self.exercise)
    }

    /// Without what only the replay of its answer needs. Of the two the full one is greater, so merging keeps that.
    #[must_use]
    pub fn thinned(self) -> Self {
        Self { seed: 0, took: 0, answer: Answer::default(), ..self }
    }
}

/// A set of attempts, in the order of time.
///
/// A sorted list: almost every attempt is newer than all before it, and a tree costs 3 KB of WASM.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log(Vec<Attempt>);

impl Log {
    /// Adds an attempt; says whether that changed anything. Of two attempts with the same key the
    /// greater one stays, so that the order of merging does not matter.
    pub fn insert(&mut self, attempt: Attempt) -> bool {
        match self.place(&attempt) {
            Err(place) => {
                self.0.insert(place, attempt);
                true
            }
            Ok(place) => {
                let greater = attempt > self.0[place];
                if greater {
                    self.0[place] = attempt;
                }
                greater
            }
        }
    }

    fn place(&self, attempt: &Attempt) -> Result<usize, usize> {
        self.0.binary_search_by(|known| known.key().cmp(&attempt.key()))
    }

    /// Set union.
    pub fn merge(&mut self, other: impl IntoIterator<Item = Attempt>) {
        for attempt in other {
            self.insert(attempt);
        }
    }

    /// The attempts, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Attempt> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is known of the same attempt.
    pub fn get(&self, attempt: &Attempt) -> Option<&Attempt> {
        self.place(attempt).ok().map(|place| &self.0[place])
    }

    /// Whether this very attempt is in.
    pub fn contains(&self, attempt: &Attempt) -> bool {
        self.get(attempt) == Some(attempt)
    }
}

impl IntoIterator for Log {
    type Item = Attempt;
    type IntoIter = std::vec::IntoIter<Attempt>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl FromIterator<Attempt> for Log {
    fn from_iter<I: IntoIterator<Item = Attempt>>(attempts: I) -> Self {
        let mut log = Self::default();
        log.merge(attempts);
        log
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::exercise::any_answer;

    prop_compose! {
        pub(crate) fn any_attempt()(
            at in 1_700_000_000_000_u64..1_700_000_400_000,
            exercise in "[a-c]/[a-d]",
            seed in 0_u32..3,
            (earned, total, hints) in (0_u8..4, 1_u8..5, 0_u8..4),
            (parts, signals, confidence, took) in any::<(u32, u32, u32, u32)>(),
            mode in prop_oneof![Just(Mode::Learn), Just(Mode::Review), Just(Mode::Challenge), Just(Mode::Test)],
            answer in any_answer(),
        ) -> Attempt {
            Attempt { at, exercise, seed, earned, total, parts, signals, confidence, hints, took, mode, answer }
        }
    }

    proptest! {
        #[test]
        fn merging_is_commutative_associative_and_idempotent(
            a in vec(any_attempt(), 0..20), b in vec(any_attempt(), 0..20), c in vec(any_attempt(), 0..20),
        ) {
            let log = |parts: &[&Vec<Attempt>]| parts.iter().flat_map(|part| part.iter().cloned()).collect::<Log>();
            prop_assert_eq!(log(&[&a, &b]), log(&[&b, &a]));
            prop_assert_eq!(log(&[&a, &b, &c]), log(&[&c, &b, &a, &b, &a]));
            let mut left = log(&[&a]);
            left.merge(log(&[&b, &c]));
            let mut right = log(&[&a, &b]);
            right.merge(log(&[&c]));
            prop_assert_eq!(left, right);
        }
    }

    #[test]
    fn attempts_come_in_the_order_of_time() {
        let log: Log = [3, 1, 2].map(|at| at_time(at, true)).into_iter().collect();
        assert_eq!(log.iter().map(|attempt| attempt.at).collect::<Vec<_>>(), [1, 2, 3]);
    }

    pub(crate) fn at_time(at: u64, right: bool) -> Attempt {
        Attempt {
            at,
            exercise: "a/a".into(),
            seed: 0,
            earned: right.into(),
            total: 1,
            parts: right.into(),
            signals: 0,
            confidence: 0,
            hints: 0,
            took: 1000,
            mode: Mode::Learn,
            answer: Answer::default(),
        }
    }
}
