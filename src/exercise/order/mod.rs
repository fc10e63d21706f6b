//! `order`: put steps into the right order. Each step carries the reason for its place.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::{Flaw, Kind, Outcome, Wrong};
use crate::scene::{Scene, Texts, join};

/// Steps, written by the author in the right order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order<T = String> {
    /// The steps, first to last.
    pub step: Vec<Step<T>>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step<T = String> {
    /// What it says.
    pub text: T,
    /// Why it stands in its place.
    pub why: T,
}

/// The steps (their numbers in the author's order) in the learner's order; may be unfinished.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sequence(pub Vec<u8>);

impl Sequence {
    /// The place of step `i`, if it has one yet.
    pub fn place(&self, i: usize) -> Option<usize> {
        self.0.iter().position(|&step| usize::from(step) == i)
    }

    /// With step `i` at the end, or taken out when it was in.
    #[must_use]
    pub fn toggled(mut self, i: usize) -> Self {
        match (self.place(i), u8::try_from(i)) {
            (Some(place), _) => _ = self.0.remove(place),
            (None, Ok(step)) => self.0.push(step),
            (None, Err(_)) => {}
        }
        self
    }
}

impl<T> Kind for Order<T> {
    type Answer = Sequence;

    fn parts(&self) -> usize {
        self.step.len()
    }

    fn blank(&self) -> Sequence {
        Sequence::default()
    }

    fn key(&self) -> Sequence {
        Sequence((0..self.step.len()).filter_map(|i| u8::try_from(i).ok()).collect())
    }

    fn takes(&self, answer: &Sequence) -> bool {
        answer.0.iter().all(|step| usize::from(*step) < self.step.len())
    }

    fn ready(&self, answer: &Sequence) -> bool {
        answer.0.len() == self.step.len()
    }

    /// A point for each step in its place.
    fn grade(&self, answer: &Sequence) -> Outcome {
        Outcome::of_parts(
            (0..self.step.len()).map(|i| answer.0.get(i).is_some_and(|&step| usize::from(step) == i)),
        )
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        if self.step.len() < 3 { vec![Flaw::new("step", Wrong::TooFew(3))] } else { Vec::new() }
    }
}

impl<T, U> Texts<T, U> for Order<T> {
    type Mapped = Order<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Order<U> {
        let step = (self.step.iter().enumerate()).map(|(i, step)| Step {
            text: f(&join(at, format!("step.{i}.text")), &step.text),
            why: f(&join(at, format!("step.{i}.why")), &step.why),
        });
        Order { step: step.collect() }
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
        let outcome = task.grade(&Sequence(vec![0, 2, 1, 3]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 4, 0b1001));
        assert!(!task.ready(&Sequence(vec![0, 1])));
        assert!(!task.grade(&Sequence(vec![0, 0, 0, 0])).solved());
    }

    #[test]
    fn steps_go_in_out_and_up() {
        let sequence = Sequence::default().toggled(2).toggled(0).toggled(1);
        assert_eq!(sequence, Sequence(vec![2, 0, 1]));
        assert_eq!(sequence.toggled(0), Sequence(vec![2, 1]));
    }

    #[test]
    fn two_steps_are_no_order() {
        assert_eq!(steps(2).flaws(None), [Flaw::new("step", Wrong::TooFew(3))]);
    }
}
