//! Cards of new threats: a scheme that robs people now, what gives it away, what to do, and two exercises. To everything but its
//! page a card is a lesson: how the scheme goes is its goal, the tell-tale and what to do are its rules.

use serde_json::{Map, Value, json};

use super::Lesson;
use super::author::{Places, Read, lesson_of, parse};
use super::lint::{Problem, Rule};
use crate::lang::Localized;

/// The exercises of a card.
pub(super) const EXERCISES: usize = 2;

/// Minutes that a card takes.
const MINUTES: u8 = 3;

/// What a card is besides a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The lesson's id.
    pub id: String,
    /// When the scheme was last told of: a month or a day.
    pub seen: String,
    /// The day from which the card is old unless somebody has looked at it again.
    pub review_by: String,
    /// Where it was read.
    pub source: String,
}

/// Reads a card.
pub(super) fn card(text: &str) -> (Read<Option<Lesson<Localized>>>, Option<Card>) {
    let mut problems = Vec::new();
    let Some((Value::Object(mut fields), mut places)) = parse(text, &mut problems) else {
        return (Read { problems, ..Read::default() }, None);
    };
    for key in ["id", "seen", "review_by", "source", "how", "sign", "act"] {
        if !fields.contains_key(key) {
            problems.push(Problem::new(
                Rule::Shape,
                places.of(""),
                format!("`{key}` is missing here"),
                "lessons/README.md shows a card",
            ));
        }
    }
    if !problems.is_empty() {
        return (Read { places, problems, ..Read::default() }, None);
    }
    let id = fields.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut said =
        |key: &str| fields.remove(key).and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default();
    let card = Card { id, seen: said("seen"), review_by: said("review_by"), source: said("source") };
    shape(&mut fields, &mut places);
    (lesson_of(fields, places, problems), Some(card))
}

/// Puts the keys of a card where a lesson has them.
fn shape(fields: &mut Map<String, Value>, places: &mut Places) {
    let mut take = |key: &str, path: &str| {
        places.moved(key, path);
        fields.remove(key).unwrap_or_default()
    };
    let goal = take("how", "goal");
    let rules = json!([
        { "id": "sign", "text": take("sign", "rule.0.text") },
        { "id": "act", "text": take("act", "rule.1.text") },
    ]);
    for (key, value) in [("goal", goal), ("rule", rules), ("minutes", json!(MINUTES))] {
        fields.insert(key.to_owned(), value);
    }
}
