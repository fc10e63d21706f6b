//! A talk on paper: numbered places, each with its replies and where they lead, as in a game book. What
//! depends on a flag names the replies that set it.

use super::{Place, Reply, Story, say};
use crate::exercise::paper::{Sheet, letter};
use crate::exercise::shuffle::shuffled;

/// A place on paper: its number, its replies in the author's order with hanging up last, and their order on
/// the sheet.
struct Part<'a> {
    number: usize,
    replies: Vec<&'a Reply>,
    places: Vec<usize>,
}

impl Part<'_> {
    /// What a reply is called: `3B`.
    fn name(&self, reply: usize) -> String {
        let place = self.places.iter().position(|&it| it == reply).unwrap_or(0);
        format!("{}{}", self.number, letter(place))
    }
}

/// Writes the places with their replies, and the key: the best way, why, and how it may end.
pub fn write(story: Story<'_, String>, sheet: &mut Sheet<'_>) {
    let parts: Vec<Part<'_>> = (story.node.iter().zip(1..))
        .map(|(node, number)| {
            let mut replies: Vec<&Reply> = node.reply.iter().collect();
            let mut places = shuffled(replies.len(), sheet.seed);
            places.extend(story.hanging_up(node).map(|_| replies.len()));
            replies.extend(story.hanging_up(node));
            Part { number, replies, places }
        })
        .collect();
    let start = if let Place::Node(start) = story.place(story.start) { start + 1 } else { 1 };
    sheet.text(sheet.fill(say::PAPER, &[start]));
    for (node, part) in story.node.iter().zip(&parts) {
        let lines = node.say.iter().map(|line| when(&parts, &line.needs, &line.unless) + &line.text);
        let who = node.caller.as_ref().map(|who| format!("{who}: ")).unwrap_or_default();
        sheet.text(format!("{}. {who}{}", part.number, lines.collect::<Vec<_>>().join("\n")));
        let options = part.replies.iter().map(|reply| {
            let text = reply.text.as_deref().unwrap_or(sheet.say(say::HANG_UP));
            format!("{}{text} → {}", when(&parts, &reply.needs, &reply.unless), goal(story, &reply.to))
        });
        let options: Vec<String> = options.collect();
        sheet.tick_as(&part.places, &options.iter().collect::<Vec<_>>());
    }
    let way = story.walk(story.key().slots()).steps.into_iter().map(|(node, reply)| {
        let taken = parts[node].replies.iter().position(|it| std::ptr::eq(*it, reply));
        parts[node].name(taken.unwrap_or(0))
    });
    sheet.key(way.collect::<Vec<_>>().join(" → "));
    if let Some(hang_up) = story.hang_up.filter(|hang_up| hang_up.good) {
        sheet.key(format!("{}. {}", sheet.say(say::HANG_UP), hang_up.why));
    }
    for part in &parts {
        for (i, reply) in part.replies.iter().enumerate().filter(|(_, reply)| reply.good) {
            // Hanging up as everywhere is told once.
            if !story.hang_up.is_some_and(|hang_up| std::ptr::eq(hang_up, *reply)) {
                sheet.key(format!("{}. {}", part.name(i), reply.why));
            }
        }
    }
    for (i, end) in story.end.iter().enumerate() {
        sheet.key(format!("{}. {}. {}", roman(i), end.title, end.text));
    }
}

/// On which replies something depends: `[3B, 4C] `, `[≠ 3B] `, or nothing.
fn when(parts: &[Part<'_>], needs: &str, unless: &str) -> String {
    let mut when = String::new();
    for (flag, sign) in [(needs, ""), (unless, "≠ ")].into_iter().filter(|(flag, _)| !flag.is_empty()) {
        let setting = parts.iter().flat_map(|part| {
            let sets = part.replies.iter().enumerate().filter(move |(_, reply)| reply.sets == flag);
            sets.map(|(i, _)| part.name(i))
        });
        when += &["[", sign, &setting.collect::<Vec<_>>().join(", "), "] "].concat();
    }
    when
}

/// Where a reply leads: the number of a place or the name of an ending.
fn goal(story: Story<'_, String>, id: &str) -> String {
    match story.place(id) {
        Place::Node(to) => (to + 1).to_string(),
        Place::End(to) => roman(to).to_owned(),
        Place::Nowhere => "?".to_owned(),
    }
}

/// The name of an ending on paper.
const fn roman(end: usize) -> &'static str {
    ["I", "II", "III", "IV", "V", "VI"][if end < 6 { end } else { 5 }]
}
