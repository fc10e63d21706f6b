//! What the benches fold: years of a diligent learner, 100,000 attempts at 224 exercises, one every ten minutes.

use saqbol::domain::growth::badges;
use saqbol::domain::lesson::index::{Entry, Index, Skill, Topic};
use saqbol::domain::log::progress::Progress;
use saqbol::domain::log::{Attempt, Log, Mode};
use saqbol::domain::measure::placement::{Bank, Item, Tests};
use saqbol::domain::measure::{Counts, windows};
use saqbol::domain::memory::{Memory, Skills};
use saqbol::exercise::Answer;

/// How many attempts there are.
pub const ATTEMPTS: u32 = 100_000;

const LESSONS: u32 = 28;
const EACH: u32 = 8;
const SKILLS: u8 = 11;

fn day_of(at: u64) -> i64 {
    i64::try_from(at / 86_400_000).unwrap_or_default()
}

fn lesson(number: u32) -> String {
    format!("lesson-{number:02}")
}

/// The attempts, in the order of time.
pub fn attempts() -> Vec<Attempt> {
    let attempt = |n: u32| {
        // Knuth's multiplicative hash: a mixed order that is the same in each run.
        let mixed = n.wrapping_mul(2_654_435_761) >> 16;
        let right = !mixed.is_multiple_of(3);
        Attempt {
            at: 1_764_000_000_000 + u64::from(n) * 600_000,
            exercise: format!("{}/{}", lesson(mixed % LESSONS), mixed / LESSONS % EACH),
            seed: n,
            earned: if right { 4 } else { 2 },
            total: 4,
            parts: if right { 0b1111 } else { 0b0101 },
            signals: if mixed.is_multiple_of(5) { 0b0011 } else { 0 },
            confidence: 0,
            hints: 0,
            took: 20_000,
            mode: if n % 720 < 18 { Mode::Test } else { Mode::Learn },
            answer: Answer::of([1, 2, 3, 4]),
        }
    };
    (0..ATTEMPTS).map(attempt).collect()
}

/// An index with their exercises. It stays, as the app's does.
pub fn index() -> &'static Index {
    let exercises = |lesson: u32| {
        let skill = |n: u32| u8::try_from((lesson + n) % u32::from(SKILLS)).unwrap_or_default();
        (0..EACH).map(|n| (n.to_string(), vec![skill(n), skill(n + 3)])).collect()
    };
    let entry =
        |n: u32| Entry { id: lesson(n), count: EACH as usize, exercises: exercises(n), ..Entry::default() };
    let topic = Topic { id: "topic".into(), lessons: (0..LESSONS).map(entry).collect(), ..Topic::default() };
    let skill = |n: u8| Skill {
        id: n.to_string(),
        title: String::new(),
        digcomp: "4.1".into(),
        requires: Vec::new(),
    };
    Box::leak(Box::new(Index {
        topics: vec![topic],
        skills: (0..SKILLS).map(skill).collect(),
        ..Index::default()
    }))
}

/// The questions of a test, of the same exercises.
pub fn bank() -> Bank {
    let ids = (0..LESSONS).flat_map(|n| (0..EACH).map(move |at| format!("{}/{at}", lesson(n))));
    let item = |(i, id): (usize, String)| Item {
        id,
        difficulty: u8::try_from(i % 5).unwrap_or_default() + 1,
        competence: ["1.2", "4.1", "4.2"][i % 3].into(),
    };
    Bank { item: ids.enumerate().map(item).collect() }
}

/// Everything that follows from a log, folded once; a number, so that nothing is left out as unused.
pub fn fold(log: &Log, index: &'static Index, bank: &Bank) -> usize {
    let skills = Skills::of(index);
    let progress = Progress::of(log, &day_of);
    let memory = Memory::of(log, &skills, &day_of);
    let last = log.iter().next_back().map_or(0, |attempt| attempt.at);
    let skill_of = |id: &str| skills.get(id).iter().map(|skill| usize::from(*skill)).collect::<Vec<_>>();
    progress.days().len()
        + memory.due(last, day_of(last)).len()
        + Counts::of(log.iter()).hits as usize
        + windows(log.iter()).len()
        + badges(log, &skill_of, &day_of).len()
        + Tests::of(log, bank, 1).sittings.len()
}
