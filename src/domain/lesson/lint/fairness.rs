//! Rules for a lesson as a whole: nothing but the content may give the answer away.

use super::Rule;
use super::rules::Check;
use crate::exercise::Task;
use crate::lang::{Edition, Lang, Tone};
use crate::scene::marks;

/// The largest share of a lesson's choices whose right option is the longest, in percent.
const LONGEST_SHARE: usize = 40;

impl Check<'_> {
    /// Over the whole lesson too, half of the items to be judged are real.
    pub(super) fn balance(&mut self) {
        let items = self.lesson.exercise.iter().filter_map(|exercise| match &exercise.task {
            Task::Verdict(task) => Some(task.item.iter().map(|item| item.fake)),
            _ => None,
        });
        let fakes: Vec<bool> = items.flatten().collect();
        let real = fakes.iter().filter(|fake| !**fake).count();
        if !fakes.is_empty() && (real * 100 < fakes.len() * 45 || real * 100 > fakes.len() * 55) {
            let message = format!("{real} of {} items in this lesson are real", fakes.len());
            self.report(Rule::Balance, "id", message, "make 45–55 % of them real");
        }
    }

    /// In few choices the right option is the longest: length must not give it away.
    pub(super) fn longest(&mut self, lang: Lang) {
        let edition = Edition::new(lang, Tone::Familiar);
        let mut given_away = Vec::new();
        let mut choices = 0;
        for (i, exercise) in self.lesson.exercise.iter().enumerate() {
            let Task::Choice(task) = &exercise.task else { continue };
            choices += 1;
            let length = |right: bool| {
                let options = task.option.iter().filter(|option| option.right == right);
                options
                    .map(|option| marks::plain(option.text.get(edition)).chars().count())
                    .max()
                    .unwrap_or(0)
            };
            if length(true) > length(false) {
                given_away.push(i);
            }
        }
        if choices >= 3 && given_away.len() * 100 > choices * LONGEST_SHARE {
            for &i in &given_away {
                let message = format!(
                    "in {} of {choices} choices the right option is the longest (`{}`)",
                    given_away.len(),
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
