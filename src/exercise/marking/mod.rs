//! Marking what matters among parts that do not: signs in a scene, personal data in a text, dangers in a picture.

#[cfg(feature = "ui")]
pub mod view;

use super::{Answer, Outcome};

/// The outcome when slot *i* is set for each marked part: a point for each wanted part that is marked, one less for
/// each other part that is.
pub(super) fn outcome(wanted: &[bool], answer: &Answer) -> Outcome {
    let mut outcome = Outcome::default();
    let mut wrong = 0;
    for (i, &wanted) in wanted.iter().enumerate() {
        let marked = answer.has(i);
        outcome.total += u8::from(wanted);
        outcome.earned += u8::from(wanted && marked);
        wrong += u8::from(!wanted && marked);
        outcome.parts |= u32::from(wanted == marked) << (i % 32);
    }
    outcome.earned = outcome.earned.saturating_sub(wrong);
    outcome
}

/// The number of the verdict on a part: found, missed, wrongly marked, rightly left.
#[cfg(feature = "ui")]
const fn judged(wanted: bool, marked: bool) -> usize {
    match (wanted, marked) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_does_not_matter_costs_a_point() {
        let wanted = [true, true, false];
        assert!(outcome(&wanted, &Answer::of([1, 1])).solved());
        let all = outcome(&wanted, &Answer::of([1, 1, 1]));
        assert_eq!((all.earned, all.total, all.parts), (1, 2, 0b011));
        assert_eq!(outcome(&wanted, &Answer::of([0, 0, 1])).earned, 0);
    }
}
