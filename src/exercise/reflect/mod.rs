//! `reflect`: thoughts without right and wrong. One says which are one's own, and gets something to consider on
//! each. Never graded.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Ой бөлісу", "Размышление", "Reflection";
    What: "Мұнда дұрыс не бұрыс жауап жоқ: өзіне жақын ойлардың бәрін белгілеуге болады",
        "Здесь нет верных и неверных ответов: отметить можно всё, что близко",
        "There is no right or wrong here: mark everything that fits";
    Yours: "Таңдалған ой", "Выбранная мысль", "Chosen thought";
    OwnWords: "Өз сөзімен жазуға болады:", "Можно написать своими словами:", "In own words:";
}

/// Lines to write on, on paper.
#[cfg(feature = "authoring")]
const LINES: u8 = 3;

/// Thoughts to choose from. Slot *i* of the answer is set when thought *i* is one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reflect<T = String> {
    /// The thoughts; three to six.
    pub thought: Vec<Thought<T>>,
}
texts!(Reflect { thought: each });

/// A thought that somebody may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thought<T = String> {
    /// The thought, in the words of who has it.
    pub text: T,
    /// What may be considered: neither praise nor blame.
    pub consider: T,
}
texts!(Thought { text: text, consider: text });

impl<T> Kind for Reflect<T> {
    type Text = T;
    const GRADED: bool = false;

    /// Nothing is graded.
    fn parts(&self) -> usize {
        0
    }

    /// Any thought will do.
    fn key(&self) -> Answer {
        Answer::only(0)
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.thought.len(), 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.thought.len()).any(|i| answer.has(i))
    }

    /// Nothing is earned, and nothing could be.
    fn grade(&self, _: &Answer) -> Outcome {
        Outcome::default()
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        Flaw::of_count("thought", self.thought.len(), 3, 6).into_iter().collect()
    }

    fn digit(&self, _: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        (nth < self.thought.len()).then(|| answer.clone().toggled(nth))
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Reflect {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let texts: Vec<&String> = self.thought.iter().map(|thought| &thought.text).collect();
        let places: Vec<usize> = (0..texts.len()).collect();
        let letters = sheet.tick_as(&places, &texts);
        sheet.text(sheet.say(Say::OwnWords));
        sheet.lines(LINES);
        for (thought, letter) in self.thought.iter().zip(letters) {
            sheet.key(format!("{letter}. {}", thought.consider));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Wrong;
    use super::*;

    fn thoughts(count: usize) -> Reflect {
        let thought = |i| Thought { text: format!("thought {i}"), consider: format!("consider {i}") };
        Reflect { thought: (0..count).map(thought).collect() }
    }

    #[test]
    fn there_is_no_right_and_no_wrong() {
        let task = thoughts(3);
        for answer in [Answer::default(), task.key(), Answer::of([1, 1, 1])] {
            let outcome = task.grade(&answer);
            assert_eq!(outcome, Outcome::default());
            assert!(!outcome.graded() && !outcome.solved() && !outcome.missed());
        }
        assert!(task.ready(&task.key()) && !task.ready(&Answer::default()));
        assert!(task.takes(&Answer::of([0, 1, 1])) && !task.takes(&Answer::of([2])));
    }

    #[test]
    fn a_digit_chooses_the_thought_that_stands_there() {
        let task = thoughts(3);
        let second = task.digit(7, &Answer::default(), 1).unwrap();
        assert_eq!(second, Answer::only(1));
        assert_eq!(task.digit(7, &second, 1), Some(Answer::default()));
        assert_eq!(task.digit(7, &second, 3), None);
    }

    #[test]
    fn two_thoughts_are_too_few() {
        assert_eq!(thoughts(2).flaws(None), [Flaw::new("thought", Wrong::TooFew(3))]);
        assert_eq!(thoughts(7).flaws(None), [Flaw::new("thought", Wrong::TooMany(6))]);
        assert_eq!(thoughts(6).flaws(None), []);
    }
}
