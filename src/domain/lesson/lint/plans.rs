//! Rules for cards of new threats and for plans.

use super::super::Lesson;
use super::super::author::{self, Ideas};
use super::super::card::Card;
use super::super::plan::Plan;
use super::files::Known;
use super::rules::Check;
use super::sheets::{is_date, is_day};
use super::{Checked, Problem, Rule, Source};
use crate::lang::{Localized, Texts};

/// The fewest questions, outcomes and misconceptions of a plan.
const FEWEST: usize = 3;

impl Check<'_> {
    /// A card has a date, a day until which it stands, and a source.
    pub(super) fn card(&mut self, card: &Card) {
        if !is_date(&card.seen) {
            self.report(Rule::Fact, "seen", "this is no date", "a month or a day, as in \"2026-02-20\"");
        }
        if !is_day(&card.review_by) || card.review_by <= card.seen {
            let help = "a day after `seen`, as in \"2027-02-20\": from then on the card is marked as old";
            self.report(Rule::Fact, "review_by", "this is no later day", help);
        }
        if card.source.trim().is_empty() {
            self.report(Rule::Fact, "source", "a scheme without a source", "say where it was read");
        }
    }

    fn plan(&mut self, plan: &Plan<Localized>, checked: &Checked, known: &Known, topic: &str) {
        for (name, steps) in ["short", "long"].into_iter().zip(plan.both()) {
            let (wanted, steps) = steps;
            let sum: u32 = steps.iter().map(|step| u32::from(step.minutes)).sum();
            if sum != u32::from(wanted) {
                let message = format!("the steps take {sum} minutes, and the plan is for {wanted}");
                self.report(Rule::Count, name, message, "change the minutes, or the steps");
            }
        }
        for (i, id) in
            plan.wrong.iter().enumerate().filter(|(_, id)| !checked.ideas.iter().any(|it| it.id == **id))
        {
            let message = format!("no misconception `{id}` in misconceptions.toml");
            self.report(
                Rule::DanglingId,
                &format!("wrong.{i}"),
                message,
                "mend the spelling, or add it there",
            );
        }
        for (name, given, message, help) in [
            ("serves", &plan.serves, "the place in the curriculum is the topic's", "write it in topics.toml"),
            ("law", &plan.law, "what the law says is a fact", "write it in facts.toml with `plans = true`"),
        ] {
            if !given.is_empty() {
                self.report(Rule::UnknownKey, name, message, help);
            }
        }
        let topic = checked.topics.iter().find(|it| it.id == topic);
        let here = topic.map_or(&[][..], |topic| &topic.lessons);
        for (i, id) in plan.print.iter().enumerate().filter(|(_, id)| !here.contains(id)) {
            let message = format!("the topic has no lesson `{id}`");
            self.report(Rule::DanglingId, &format!("print.{i}"), message, "name lessons of this topic");
        }
        for (i, outcome) in plan.outcome.iter().enumerate() {
            let number = outcome.id.strip_prefix("LO").and_then(|rest| rest.rsplit_once('.'));
            let known = number.is_some_and(|(competence, number)| {
                number.len() == 2
                    && number.bytes().all(|byte| byte.is_ascii_digit())
                    && checked.competences.iter().any(|it| it.id == competence)
            });
            if !known {
                let help = "as in `LO4.2.15`: a competence of digcomp.toml, and the number of the outcome";
                let message = format!("`{}` is no outcome of DigComp 3.0", outcome.id);
                self.report(Rule::DanglingId, &format!("outcome.{i}.id"), message, help);
            }
        }
        for (name, count, fewest) in [
            ("question", plan.question.len(), FEWEST),
            ("wrong", plan.wrong.len(), FEWEST),
            ("outcome", plan.outcome.len(), FEWEST),
            ("print", plan.print.len(), 1),
        ] {
            if count < fewest {
                let message = format!("{count} of `{name}`, and a plan has at least {fewest}");
                self.report(Rule::Count, name, message, "add some");
            }
        }
        Texts::<Localized, ()>::map(plan, "", &mut |path, text| {
            self.text(path, text);
            self.fact(path, text, known);
        });
    }
}

/// The topic of a file `plans/<topic>.toml`.
pub(super) fn topic_of(source: &Source) -> Option<&str> {
    source.path.strip_prefix("plans/")?.strip_suffix(".toml")
}

/// Reads the plan of a topic, and says what is wrong with it.
pub(super) fn read(
    source: &Source,
    topic: &str,
    checked: &Checked,
    known: &Known,
) -> (Option<Plan<Localized>>, Vec<Problem>) {
    let mut problems = Vec::new();
    let Some((value, places)) = author::parse(&source.text, &mut problems) else { return (None, problems) };
    let plan: Option<Plan<Localized>> = author::read(value, "", &places, &mut problems);
    let Some(plan) = plan else { return (None, problems) };
    if !checked.topics.iter().any(|it| it.id == topic) {
        let message = format!("there is no topic `{topic}`");
        problems.push(Problem::new(Rule::DanglingId, 0..4, message, "name the file after its topic"));
    }
    // The rules for texts ask for a lesson; a plan has none.
    let (lesson, ideas) = (Lesson::default(), Ideas::new());
    let (lesson, ideas, places, source) = (&lesson, &ideas, &places, &source.text);
    let mut check = Check { lesson, difficulty: &[], ideas, places, source, is_card: false, problems };
    check.plan(&plan, checked, known, topic);
    let problems = check.problems;
    (Some(plan), problems)
}
