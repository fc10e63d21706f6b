//! Two forms of the test from one bank: as hard as each other, of the same competences, with no question in common.

use super::Bank;
use crate::domain::log::segment::fnv;
use crate::exercise::shuffle::next;

/// A form of the test. They take turns: whoever takes the test again gets other questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// First, third …
    A,
    /// Second, fourth …
    B,
}

impl Form {
    /// The form of the n-th test, counted from 0.
    pub const fn nth(n: usize) -> Self {
        if n.is_multiple_of(2) { Self::A } else { Self::B }
    }
}

/// A number from a seed and a name: the same for ever.
pub(super) fn drawn(seed: u64, name: &str) -> u64 {
    let mut state = seed ^ fnv(name.as_bytes());
    next(&mut state)
}

/// The form of each question. Questions of one competence and difficulty go to both forms in turn, in an order that
/// follows from the seed, so that every learner has forms of their own.
pub fn forms(bank: &Bank, seed: u64) -> Vec<Form> {
    let mut order: Vec<usize> = (0..bank.item.len()).collect();
    order.sort_by_cached_key(|&i| {
        let item = &bank.item[i];
        (item.competence.clone(), item.difficulty, drawn(seed, &item.id))
    });
    let mut forms = vec![Form::A; bank.item.len()];
    // ABBA: where a pair stands over the border of two difficulties, the next such pair makes up for it.
    let turn = usize::from(drawn(seed, "") >> 63 == 1);
    for (place, i) in order.into_iter().enumerate() {
        forms[i] = Form::nth(place.div_ceil(2) + turn);
    }
    forms
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::any_bank;
    use super::*;

    proptest! {
        /// In what they ask, the forms differ by as little as halves can.
        #[test]
        fn both_forms_ask_the_same_of_the_same(bank in any_bank(), seed: u64) {
            let forms = forms(&bank, seed);
            let count = |form: Form, is: &dyn Fn(&super::super::Item) -> bool| {
                bank.item.iter().zip(&forms).filter(|(item, of)| **of == form && is(item)).count()
            };
            prop_assert!(count(Form::A, &|_| true).abs_diff(count(Form::B, &|_| true)) <= 1);
            for competence in ["1.1", "1.2", "4.1"] {
                for difficulty in 1..=5 {
                    let of = |item: &super::super::Item| item.competence == competence && item.difficulty == difficulty;
                    // A pair may stand over the border on either side.
                    prop_assert!(count(Form::A, &of).abs_diff(count(Form::B, &of)) <= 2);
                }
            }
            prop_assert_eq!(super::forms(&bank, seed), forms);
        }
    }
}
