//! `order`: put steps into the right order. Each step carries the reason for its place.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, shuffle};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Ретке қою", "Порядок", "Order";
    What: "Бірінші қадамнан бастап ретімен басу керек. Қайта басылса, нөмірі алынады.",
        "Нажимать по порядку, начиная с первого шага. Повторное нажатие снимает номер.",
        "Press the steps in order, beginning with the first. Pressing again takes the number away.";
    Placed: "{}-орын", "Место {}", "Place {}";
    YourPlace: "Таңдалған орын: {}", "Выбранное место: {}", "Chosen place: {}";
}

/// Steps, written by the author in the right order. The answer lists them in the learner's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order<T = String> {
    /// The steps, first to last.
    pub step: Vec<Step<T>>,
}
texts!(Order { step: each });

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step<T = String> {
    /// What it says.
    pub text: T,
    /// Why it stands in its place.
    pub why: T,
}
texts!(Step { text: text, why: text });

impl<T> Kind for Order<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.step.len()
    }

    fn key(&self) -> Answer {
        (0..self.step.len()).fold(Answer::default(), Answer::listed)
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.lists(self.step.len())
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.step.len()).all(|i| answer.place(i).is_some())
    }

    /// A point for each step in its place.
    fn grade(&self, answer: &Answer) -> Outcome {
        Outcome::of_parts((0..self.step.len()).map(|i| answer.place(i) == Some(i)))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        Flaw::of_count("step", self.step.len(), 3, 8).into_iter().collect()
    }

    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let step = *shuffle::deranged(self.step.len(), seed).get(nth)?;
        Some(answer.clone().listed(step))
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Order {
    const WHAT: Option<[&str; 3]> = Some([
        "Қадамдарды ретімен нөмірлеу керек",
        "Пронумеровать шаги по порядку",
        "Number the steps in order",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = shuffle::deranged(self.step.len(), sheet.seed);
        let steps: Vec<&String> = self.step.iter().map(|step| &step.text).collect();
        let letters = sheet.tick_as(&places, &steps);
        for ((number, step), letter) in (1..).zip(&self.step).zip(letters) {
            sheet.key(format!("{number} — {letter}. {}", step.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(count: usize) -> Order {
        let step = |i| Step { text: format!("step {i}"), why: "why".into() };
        Order { step: (0..count).map(step).collect() }
    }

    #[test]
    fn each_step_in_its_place_is_a_point() {
        let task = steps(4);
        assert!(task.grade(&task.key()).solved());
        let outcome = task.grade(&Answer::of([1, 3, 2, 4]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 4, 0b1001));
        assert!(!task.ready(&Answer::of([1, 2])));
        assert!(!task.grade(&Answer::of([1, 1, 1, 1])).solved());
    }

    #[test]
    fn digits_put_steps_in_order() {
        let places = shuffle::deranged(3, 5);
        let got = steps(3).digit(5, &Answer::default(), 2);
        assert_eq!(got, Some(Answer::default().listed(places[2])));
        assert_eq!(steps(3).digit(5, &got.unwrap(), 2), Some(Answer::default()));
    }

    #[test]
    fn two_steps_are_no_order() {
        assert_eq!(steps(2).flaws(None), [Flaw::new("step", super::super::Wrong::TooFew(3))]);
    }
}
