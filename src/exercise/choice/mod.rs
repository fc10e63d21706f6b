//! `choice`: pick the right option, or every right option. Each option carries its own reason.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::{Flaw, Kind, Outcome, Wrong};
use crate::scene::{Scene, Texts, join};

/// One or several right options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice<T = String> {
    /// Several options are right, and all of them are wanted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub many: bool,
    /// The options, in the author's order.
    pub option: Vec<ChoiceOption<T>>,
}

/// An option of a [`Choice`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption<T = String> {
    /// It is right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub right: bool,
    /// What it says.
    pub text: T,
    /// Why it is right or wrong.
    pub why: T,
}

/// The picked options: bit *i* for option *i* in the author's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked(pub u32);

impl Picked {
    /// Whether option `i` is picked.
    pub const fn has(self, i: usize) -> bool {
        i < super::MAX_PARTS && self.0 >> i & 1 == 1
    }

    /// With option `i` picked alone, or put in or taken out when `many`.
    #[must_use]
    pub const fn toggled(self, i: usize, many: bool) -> Self {
        if i >= super::MAX_PARTS {
            self
        } else if many {
            Self(self.0 ^ 1 << i)
        } else {
            Self(1 << i)
        }
    }
}

impl<T> Choice<T> {
    fn right(&self) -> u32 {
        (self.option.iter().take(super::MAX_PARTS).enumerate())
            .filter(|(_, option)| option.right)
            .fold(0, |mask, (i, _)| mask | 1 << i)
    }
}

impl<T> Kind for Choice<T> {
    type Answer = Picked;

    fn parts(&self) -> usize {
        self.option.len()
    }

    fn blank(&self) -> Picked {
        Picked::default()
    }

    fn key(&self) -> Picked {
        Picked(self.right())
    }

    fn ready(&self, answer: &Picked) -> bool {
        answer.0 != 0
    }

    /// One right option: all or nothing. Several: a point for each option left or picked rightly,
    /// none when nothing is picked.
    fn grade(&self, answer: &Picked) -> Outcome {
        let right = self.right();
        let mut outcome =
            Outcome::of_parts((0..self.option.len()).map(|i| answer.has(i) == (right >> i & 1 == 1)));
        if !self.many {
            outcome.earned = u8::from(answer.0 != 0 && answer.0 == right);
            outcome.total = 1;
        } else if answer.0 == 0 {
            outcome.earned = 0;
        }
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let right = self.option.iter().filter(|option| option.right).count();
        let what = match (right, self.option.len(), self.many) {
            (_, 0..=1, _) => Wrong::TooFew(2),
            (0, _, _) => Wrong::NoneRight,
            (right, all, _) if right == all => Wrong::AllRight,
            (2.., _, false) => Wrong::SeveralRight,
            (1, _, true) => Wrong::OnlyOneRight,
            _ => return Vec::new(),
        };
        vec![Flaw::new("option", what)]
    }
}

impl<T, U> Texts<T, U> for Choice<T> {
    type Mapped = Choice<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Choice<U> {
        let option = (self.option.iter().enumerate()).map(|(i, option)| ChoiceOption {
            right: option.right,
            text: f(&join(at, format!("option.{i}.text")), &option.text),
            why: f(&join(at, format!("option.{i}.why")), &option.why),
        });
        Choice { many: self.many, option: option.collect() }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::exercise) fn one_of_three() -> Choice {
        choice(&[false, true, false], false)
    }

    fn choice(right: &[bool], many: bool) -> Choice {
        let option = right.iter().enumerate().map(|(i, &right)| ChoiceOption {
            right,
            text: format!("option {i}"),
            why: format!("because {i}"),
        });
        Choice { many, option: option.collect() }
    }

    #[test]
    fn one_right_option_is_all_or_nothing() {
        let task = one_of_three();
        assert!(task.grade(&Picked(0b010)).solved());
        for wrong in [0b000, 0b001, 0b100, 0b011, 0b111] {
            assert_eq!(task.grade(&Picked(wrong)).earned, 0, "{wrong:b}");
        }
    }

    #[test]
    fn several_right_options_earn_points_one_by_one() {
        let task = choice(&[true, true, false, false], true);
        assert!(task.grade(&Picked(0b0011)).solved());
        assert_eq!(task.grade(&Picked(0b0001)).earned, 3);
        assert_eq!(task.grade(&Picked(0b0000)).earned, 0);
        assert!(!task.grade(&Picked(0b1111)).solved());
    }

    #[test]
    fn picking_replaces_or_toggles() {
        assert_eq!(Picked(0b001).toggled(2, false), Picked(0b100));
        assert_eq!(Picked(0b001).toggled(2, true), Picked(0b101));
        assert_eq!(Picked(0b101).toggled(2, true), Picked(0b001));
        assert_eq!(Picked(0b1).toggled(64, true), Picked(0b1));
    }

    #[test]
    fn flaws_are_found() {
        let flaw = |right: &[bool], many| choice(right, many).flaws(None).pop().map(|flaw| flaw.what);
        assert_eq!(flaw(&[false, false], false), Some(Wrong::NoneRight));
        assert_eq!(flaw(&[true, true], true), Some(Wrong::AllRight));
        assert_eq!(flaw(&[true, true, false], false), Some(Wrong::SeveralRight));
        assert_eq!(flaw(&[true, false, false], true), Some(Wrong::OnlyOneRight));
        assert_eq!(flaw(&[true], false), Some(Wrong::TooFew(2)));
        assert_eq!(flaw(&[true, false], false), None);
    }
}
