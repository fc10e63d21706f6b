//! An option with its reason, in whatever kind it stands.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::{Flaw, Wrong};
use crate::lang::{is_false, texts};

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opt<T = String> {
    /// It is right.
    #[serde(default, skip_serializing_if = "is_false")]
    pub right: bool,
    /// What it says.
    pub text: T,
    /// Why it is right, or why it is not.
    pub why: T,
}
texts!(Opt { right: keep, text: text, why: text });

impl<T> Opt<T> {
    /// Its text, with whether it is right.
    pub const fn rival(&self) -> (bool, &T) {
        (self.right, &self.text)
    }
}

/// Something that can be picked, and is explained together with the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bare<T = String> {
    /// It is right.
    #[serde(default, skip_serializing_if = "is_false")]
    pub right: bool,
    /// What it says.
    pub text: T,
}
texts!(Bare { right: keep, text: text });

impl<T> Bare<T> {
    /// Its text, with whether it is right.
    pub const fn rival(&self) -> (bool, &T) {
        (self.right, &self.text)
    }
}

/// What is wrong with a list of options of which one is right.
pub(super) fn one_right<T>(at: &str, options: &[Opt<T>]) -> Option<Flaw> {
    one_of(at, options.iter().map(|option| option.right))
}

/// The same where `many` says whether several are right.
pub(super) fn some_right<T>(at: &str, options: &[Opt<T>], many: bool) -> Option<Flaw> {
    let right = options.iter().filter(|option| option.right).count();
    let what = match (right, options.len()) {
        _ if !many => return one_right(at, options),
        (_, 0..=1) => Wrong::TooFew(2),
        (0, _) => Wrong::NoneRight,
        (right, all) if right == all => Wrong::AllRight,
        (1, _) => Wrong::OnlyOneRight,
        _ => return None,
    };
    Some(Flaw::new(at, what))
}

/// The same of options of any form, of each of which is told whether it is right.
pub(super) fn one_of(at: &str, options: impl Iterator<Item = bool> + Clone) -> Option<Flaw> {
    let right = options.clone().filter(|right| *right).count();
    let what = match (right, options.count()) {
        (_, 0..=1) => Wrong::TooFew(2),
        (0, _) => Wrong::NoneRight,
        (right, all) if right == all => Wrong::AllRight,
        (2.., _) => Wrong::SeveralRight,
        _ => return None,
    };
    Some(Flaw::new(at, what))
}

/// The same for a list that has from `least` to `most` options.
pub(super) fn one_right_of<T>(at: &str, options: &[Opt<T>], least: usize, most: usize) -> Option<Flaw> {
    Flaw::of_count(at, options.len(), least, most).or_else(|| one_right(at, options))
}
