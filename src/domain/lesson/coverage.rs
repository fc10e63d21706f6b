//! What the lessons cover: kinds, competences and tracks, and what every topic promises.

use std::collections::{BTreeMap, BTreeSet};

use super::Lesson;
use super::compile::seed;
use super::lint::{Checked, Topic, longest_right, real};
use super::notes::in_order;
use crate::domain::profile::Track;
use crate::exercise::shuffle::shuffled;
use crate::exercise::{KINDS, Task};
use crate::lang::{Lang, Localized};

/// The fewest lessons of a track's path.
const FEWEST_OF_TRACK: usize = 10;
/// The fewest lessons, and kinds of exercise, of a topic that serves the curriculum.
const FEWEST_OF_TOPIC: (usize, usize) = (4, 5);
/// The fewest exercises of all topics that serve the curriculum.
const FEWEST_EXERCISES: usize = 400;
/// The fewest cards of new threats.
const FEWEST_CARDS: usize = 12;
/// Orders in which a choice is looked at, to see where its right option stands.
const ORDERS: u32 = 100;
/// How far from the middle the right options of a topic may stand on average, in percent of the way from first to last.
const OFF_MIDDLE: usize = 10;
/// Kinds in which something comes of what the learner does.
const WITH_CONSEQUENCES: [&str; 6] = ["dialogue", "call", "inbox", "feed", "checkout", "recover"];
/// The skills of the chain notice → check → refuse → report and recover.
const CHAIN: [&str; 4] = ["notice-signs", "check-source", "refuse", "recover"];

/// What is there of a topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfTopic {
    /// Its id.
    pub id: String,
    /// Its lessons.
    pub lessons: usize,
    /// Their exercises.
    pub exercises: usize,
    /// The kinds that occur.
    pub kinds: usize,
    /// Items to be judged: how many are real, and how many there are.
    pub real: (usize, usize),
    /// Choices in Kazakh: in how many the right option is the longest, and how many there are.
    pub longest: (usize, usize),
    /// Where the right option of a choice stands on average: 0 would be always first, 100 always last. `None` without choices.
    pub place: Option<usize>,
    /// The numbers of its lessons by track, in the order of [`Track::ALL`].
    pub tracks: [usize; 6],
}

/// What is there of all.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// How many exercises there are of a kind, a competence and a track.
    pub cells: BTreeMap<(&'static str, String, usize), usize>,
    /// By topic, in the order of the path.
    pub topics: Vec<OfTopic>,
    /// What is promised and is not there.
    pub gaps: Vec<String>,
}

/// Counts what there is, and finds what is missing.
pub fn coverage(checked: &Checked) -> Coverage {
    let mut coverage = Coverage::default();
    let mut of_tracks = [0_usize; 6];
    let mut served = 0;
    for topic in &checked.topics {
        let lessons: Vec<&Lesson<Localized>> =
            in_order(checked).filter(|lesson| topic.lessons.contains(&lesson.id)).collect();
        let of = of_topic(topic, &lessons);
        for (all, here) in of_tracks.iter_mut().zip(of.tracks) {
            *all += here;
        }
        if !topic.curriculum.is_empty() {
            served += of.exercises;
            whole(&lessons, &of, &mut coverage.gaps);
            if !checked.plans.iter().any(|(id, _)| *id == topic.id) {
                coverage.gaps.push(format!("the topic `{}` has no plan in lessons/plans", topic.id));
            }
        }
        for track in topic.tracks.iter().filter(|track| of.tracks[**track as usize] == 0) {
            coverage
                .gaps
                .push(format!("the topic `{}` promises a lesson for {track:?}, and has none", topic.id));
        }
        for lesson in lessons {
            count(checked, lesson, &mut coverage.cells);
        }
        coverage.topics.push(of);
    }
    let gaps = &mut coverage.gaps;
    for (track, lessons) in Track::ALL.iter().zip(of_tracks).filter(|(_, lessons)| *lessons < FEWEST_OF_TRACK)
    {
        gaps.push(format!("{track:?} has {lessons} lessons, and a path has at least {FEWEST_OF_TRACK}"));
    }
    if served < FEWEST_EXERCISES {
        gaps.push(format!(
            "{served} exercises in the topics of the curriculum, at least {FEWEST_EXERCISES} are wanted"
        ));
    }
    if checked.cards.len() < FEWEST_CARDS {
        gaps.push(format!(
            "{} cards of new threats, at least {FEWEST_CARDS} are wanted",
            checked.cards.len()
        ));
    }
    let cells = &coverage.cells;
    for kind in KINDS.iter().filter(|kind| !cells.keys().any(|(known, ..)| known == *kind)) {
        gaps.push(format!("no lesson has an exercise of the kind `{kind}`"));
    }
    let competences: BTreeSet<&String> = checked.skills.iter().map(|skill| &skill.digcomp).collect();
    for competence in competences.into_iter().filter(|it| !cells.keys().any(|(_, known, _)| known == *it)) {
        gaps.push(format!("no exercise serves the competence {competence}"));
    }
    coverage
}

fn of_topic(topic: &Topic, lessons: &[&Lesson<Localized>]) -> OfTopic {
    let sum = |pairs: &mut dyn Iterator<Item = (usize, usize)>| {
        pairs.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
    };
    OfTopic {
        id: topic.id.clone(),
        lessons: lessons.len(),
        exercises: lessons.iter().map(|lesson| lesson.exercise.len()).sum(),
        kinds: kinds(lessons).len(),
        real: sum(&mut lessons.iter().map(|lesson| real(lesson))),
        longest: sum(&mut lessons.iter().map(|lesson| longest_right(lesson, Lang::Kk))),
        place: place(lessons),
        tracks: Track::ALL
            .map(|track| lessons.iter().filter(|lesson| lesson.tracks.contains(&track)).count()),
    }
}

/// The average place of right options over many orders, see [`OfTopic::place`].
fn place(lessons: &[&Lesson<Localized>]) -> Option<usize> {
    let (mut way, mut seen) = (0, 0);
    for lesson in lessons {
        for exercise in &lesson.exercise {
            let Task::Choice(choice) = &exercise.task else { continue };
            let seed = seed(&lesson.full_id(exercise));
            for order in 0..ORDERS {
                let shown = shuffled(choice.option.len(), seed.wrapping_add(order));
                for (place, _) in shown.iter().enumerate().filter(|(_, option)| choice.option[**option].right)
                {
                    way += (place * 100).checked_div(shown.len() - 1).unwrap_or(50);
                    seen += 1;
                }
            }
        }
    }
    way.checked_div(seen)
}

fn kinds(lessons: &[&Lesson<Localized>]) -> BTreeSet<&'static str> {
    lessons.iter().flat_map(|lesson| &lesson.exercise).map(|exercise| exercise.task.kind()).collect()
}

/// What a topic that serves the curriculum must have.
fn whole(lessons: &[&Lesson<Localized>], of: &OfTopic, gaps: &mut Vec<String>) {
    let id = &of.id;
    let (fewest, kinds_wanted) = FEWEST_OF_TOPIC;
    if of.lessons < fewest || of.kinds < kinds_wanted {
        gaps.push(format!(
            "the topic `{id}` has {} lessons of {} kinds: at least {fewest} and {kinds_wanted}",
            of.lessons, of.kinds
        ));
    }
    if let Some(place) = of.place.filter(|place| place.abs_diff(50) > OFF_MIDDLE) {
        gaps.push(format!("in the topic `{id}` right options stand at {place} % of the way, not at half"));
    }
    if !kinds(lessons).iter().any(|kind| WITH_CONSEQUENCES.contains(kind)) {
        gaps.push(format!("in the topic `{id}` nothing comes of what one does"));
    }
    let trained: BTreeSet<&String> =
        lessons.iter().flat_map(|it| &it.exercise).flat_map(|it| &it.skills).collect();
    for skill in CHAIN.iter().filter(|skill| !trained.iter().any(|it| it == *skill)) {
        gaps.push(format!("the topic `{id}` does not train `{skill}`"));
    }
}

fn count(
    checked: &Checked,
    lesson: &Lesson<Localized>,
    cells: &mut BTreeMap<(&'static str, String, usize), usize>,
) {
    for exercise in &lesson.exercise {
        let served = checked.skills.iter().filter(|skill| exercise.skills.contains(&skill.id));
        for competence in served.map(|skill| skill.digcomp.clone()).collect::<BTreeSet<_>>() {
            for track in &lesson.tracks {
                *cells.entry((exercise.task.kind(), competence.clone(), *track as usize)).or_default() += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lint::{Source, check};
    use super::*;

    #[test]
    fn what_is_promised_and_missing_is_told() {
        let topics = "[[topic]]\nid = \"t\"\nicon = \"x\"\nlessons = []\ntracks = [\"senior\"]\ntitle.kk = \"a\"\ntitle.ru = \"b\"\ntitle.en = \"c\"\nabout.kk = \"a\"\nabout.ru = \"b\"\nabout.en = \"c\"\n[[topic.curriculum]]\ntrack = \"grades-5-9\"\ntext.kk = \"x\"\n";
        let skills = "[[skill]]\nid = \"s\"\ndigcomp = \"4.1\"\ntitle.kk = \"a\"\ntitle.ru = \"b\"\ntitle.en = \"c\"\n";
        let sources = [("topics.toml", topics), ("skills.toml", skills)]
            .map(|(path, text)| Source { path: path.into(), text: text.into() });
        let gaps = coverage(&check(&sources)).gaps.join("\n");
        for told in [
            "promises a lesson for Senior",
            "0 lessons of 0 kinds",
            "nothing comes",
            "`recover`",
            "a path has at least 10",
            "0 exercises",
            "kind `choice`",
            "has no plan",
            "0 cards",
            "competence 4.1",
        ] {
            assert!(gaps.contains(told), "{told} is not in:\n{gaps}");
        }
    }
}
