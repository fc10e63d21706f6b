//! Answers as version 1 of a session kept them: each kind had a form of its own.

use serde::Deserialize;

use crate::exercise::Answer;
use crate::exercise::verdict::Call;

/// A draft of version 1.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Draft {
    /// Bit *i*: option *i* is picked.
    Choice(u32),
    /// The group of each item.
    Groups(Vec<Option<u8>>),
    /// The steps in the learner's order.
    Order(Vec<u8>),
    /// Bit *i*: part *i* is marked.
    Mark(u32),
    /// The call on each item.
    Verdict(Vec<Option<Said>>),
}

/// A call of version 1.
#[derive(Deserialize)]
pub(super) struct Said {
    fake: bool,
    sure: Option<Sure>,
}

/// How sure, in version 1.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Sure {
    Guess,
    Fair,
    Certain,
}

impl From<Draft> for Answer {
    fn from(draft: Draft) -> Self {
        match draft {
            Draft::Choice(bits) | Draft::Mark(bits) => {
                Self::of((0..u32::BITS).map(|i| (bits >> i & 1) as u8))
            }
            Draft::Groups(groups) => {
                Self::of(groups.into_iter().map(|group| group.map_or(0, |group| group.saturating_add(1))))
            }
            Draft::Order(steps) => Self::of(steps.into_iter().map(|step| step.saturating_add(1))),
            Draft::Verdict(calls) => Self::of(calls.into_iter().map(|said| {
                said.map_or(0, |said| {
                    let sure = said.sure.map_or(0, |sure| sure as u8 + 1);
                    Call { fake: said.fake, sure }.slot()
                })
            })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::json;

    #[test]
    fn every_form_of_version_1_becomes_an_answer() {
        for (json, slots) in [
            (r#"{"choice":5}"#, &[1, 0, 1][..]),
            (r#"{"groups":[null,1,0]}"#, &[0, 2, 1]),
            (r#"{"order":[2,0]}"#, &[3, 1]),
            (r#"{"mark":2}"#, &[0, 1]),
            (r#"{"verdict":[{"fake":true,"sure":"certain"},null,{"fake":false,"sure":null}]}"#, &[8, 0, 1]),
        ] {
            let answer: Answer = json::read::<Draft>(json).unwrap().into();
            assert_eq!(answer.slots(), slots, "{json}");
        }
    }
}
