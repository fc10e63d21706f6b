//! Rules for a lesson as a whole: nothing but the content may give the answer away.

use super::super::Lesson;
use super::Rule;
use super::rules::Check;
use crate::exercise::balanced;
use crate::lang::{Edition, Lang, Localized, Tone};
use crate::scene::marks;

/// The largest share of a lesson's choices whose right option is the longest, in percent.
const LONGEST_SHARE: usize = 40;

/// The same of a topic's.
pub(super) const LONGEST_SHARE_OF_TOPIC: usize = 35;

/// The fewest items to be judged for which a lesson by itself must be in balance.
const FEWEST_JUDGED: usize = 4;

/// How many of the items to be judged in a lesson are real, and how many there are.
pub(in super::super) fn real(lesson: &Lesson<Localized>) -> (usize, usize) {
    let fakes: Vec<bool> = lesson.exercise.iter().flat_map(|exercise| exercise.task.signals()).collect();
    (fakes.iter().filter(|fake| !**fake).count(), fakes.len())
}

/// In how many choices of a lesson the right option is the longest, and how many there are.
pub(in super::super) fn longest_right(lesson: &Lesson<Localized>, lang: Lang) -> (usize, usize) {
    let (given_away, choices) = choices(lesson, lang);
    (given_away.len(), choices)
}

/// The number of the exercise of each choice in which the right option is the longest, and how many choices there are.
fn choices(lesson: &Lesson<Localized>, lang: Lang) -> (Vec<usize>, usize) {
    let edition = Edition::new(lang, Tone::Familiar);
    let (mut given_away, mut choices) = (Vec::new(), 0);
    for (i, exercise) in lesson.exercise.iter().enumerate() {
        for rivals in exercise.task.rivals() {
            choices += 1;
            let length = |right: bool| {
                let texts = rivals.iter().filter(|(is_right, _)| *is_right == right);
                texts.map(|(_, text)| marks::plain(text.get(edition)).chars().count()).max().unwrap_or(0)
            };
            if length(true) > length(false) {
                given_away.push(i);
            }
        }
    }
    (given_away, choices)
}

impl Check<'_> {
    /// Over the whole lesson too, half of the items to be judged are real; of a few the topic keeps the balance.
    pub(super) fn balance(&mut self) {
        let (real, all) = real(self.lesson);
        if all >= FEWEST_JUDGED && !balanced(real, all) {
            let message = format!("{real} of {all} items in this lesson are real");
            self.report(Rule::Balance, "id", message, "make about half of them real");
        }
    }

    /// In few choices the right option is the longest: length must not give it away.
    pub(super) fn longest(&mut self, lang: Lang) {
        let (given_away, choices) = choices(self.lesson, lang);
        if choices >= 3 && given_away.len() * 100 > choices * LONGEST_SHARE {
            let count = given_away.len();
            let mut exercises = given_away;
            exercises.dedup();
            for i in exercises {
                let message = format!(
                    "in {} of {choices} choices the right option is the longest (`{}`)",
                    count,
                    lang.code()
                );
                self.report(
                    Rule::Longest,
                    &format!("exercise.{i}.id"),
                    message,
                    "shorten it, or make a wrong one as rich; at most 40 % of the choices",
                );
            }
        }
    }
}
