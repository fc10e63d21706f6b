//! `choice`: pick one option, or several. Each option carries the reason why it is right or wrong.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Opt, Outcome, opt, shuffle};
use crate::lang::{is_false, texts};
use crate::scene::Scene;

words! {
    Name: "Таңдау", "Выбор", "Choice";
    One: "Бір жауап дұрыс", "Верен один ответ", "One answer is right";
    Many: "Бірнеше жауап дұрыс: барлығын белгілеу керек",
        "Верны несколько ответов: нужно отметить все",
        "Several answers are right: mark all of them";
}

/// Options to pick from. Slot *i* of the answer is set when option *i* is picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice<T = String> {
    /// Several options are right, and all of them are wanted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub many: bool,
    /// The options, in the author's order.
    pub option: Vec<Opt<T>>,
}
texts!(Choice { many: keep, option: each });

impl<T> Kind for Choice<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.option.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.option.iter().map(|option| option.right.into()))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.option.len(), 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        !answer.is_blank()
    }

    /// One right option: all or nothing. Several: a point for each option left or picked rightly,
    /// none when nothing is picked.
    fn grade(&self, answer: &Answer) -> Outcome {
        let right = (self.option.iter().enumerate()).map(|(i, option)| answer.has(i) == option.right);
        let mut outcome = Outcome::of_parts(right);
        if !self.many {
            outcome.earned = u8::from(outcome.solved());
            outcome.total = 1;
        } else if answer.is_blank() {
            outcome.earned = 0;
        }
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        opt::some_right("option", &self.option, self.many).into_iter().collect()
    }

    fn what(&self) -> usize {
        if self.many { Say::Many.into() } else { Say::One.into() }
    }

    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let part = *shuffle::shuffled(self.option.len(), seed).get(nth)?;
        Some(if self.many { answer.clone().toggled(part) } else { Answer::only(part) })
    }

    fn reason(&self, answer: &Answer) -> Option<&T> {
        let picked = (self.option.iter().enumerate()).find(|(i, _)| answer.has(*i));
        picked.filter(|_| !self.many).map(|(_, option)| &option.why)
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        (0..self.option.len()).map(|i| (i, 1)).collect()
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        vec![self.option.iter().map(Opt::rival).collect()]
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Choice {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let letters = sheet.tick(self.option.iter().map(|option| &option.text));
        for (option, letter) in self.option.iter().zip(letters).filter(|(option, _)| option.right) {
            sheet.key(format!("{letter}. {}", option.why));
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::exercise::Wrong;

    pub(in crate::exercise) fn one_of_three() -> Choice {
        choice(&[false, true, false], false)
    }

    fn choice(right: &[bool], many: bool) -> Choice {
        let option = right.iter().enumerate().map(|(i, &right)| Opt {
            right,
            text: format!("option {i}"),
            why: format!("because {i}"),
        });
        Choice { many, option: option.collect() }
    }

    #[test]
    fn one_right_option_is_all_or_nothing() {
        let task = one_of_three();
        assert!(task.grade(&Answer::only(1)).solved());
        for wrong in [&[][..], &[1], &[0, 0, 1], &[1, 1], &[1, 1, 1]] {
            assert_eq!(task.grade(&Answer::of(wrong.iter().copied())).earned, 0, "{wrong:?}");
        }
    }

    #[test]
    fn several_right_options_earn_points_one_by_one() {
        let task = choice(&[true, true, false, false], true);
        assert!(task.grade(&Answer::of([1, 1])).solved());
        assert_eq!(task.grade(&Answer::of([1])).earned, 3);
        assert_eq!(task.grade(&Answer::default()).earned, 0);
        assert!(!task.grade(&Answer::of([1, 1, 1, 1])).solved());
    }

    #[test]
    fn a_digit_picks_what_stands_there_on_the_screen() {
        let task = one_of_three();
        for seed in 0..20 {
            let places = shuffle::shuffled(3, seed);
            let got = task.digit(seed, &Answer::only(places[0]), 1);
            assert_eq!(got, Some(Answer::only(places[1])));
            assert_eq!(task.digit(seed, &Answer::default(), 3), None);
        }
        let many = choice(&[true, true, false], true);
        let first = many.digit(7, &Answer::default(), 0).unwrap();
        assert_eq!(many.digit(7, &first, 0), Some(Answer::default()));
    }

    #[test]
    fn the_reason_of_a_single_choice_is_that_of_the_picked_option() {
        assert_eq!(one_of_three().reason(&Answer::only(2)).unwrap(), "because 2");
        assert_eq!(choice(&[true, true, false], true).reason(&Answer::only(0)), None);
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
