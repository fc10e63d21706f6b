//! A talk that branches: what the other side says, what can be replied, where that leads, how it may end.
//!
//! Pure. What the kinds `dialogue` and `call` share. An answer is the path: slot *k* holds the number of the
//! reply taken at step *k*, in the author's order within its node and from 1. All functions are total: a
//! path ends at the first number that means nothing, wherever ids lead.

mod flaws;
#[cfg(feature = "authoring")]
pub mod paper;
#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::{Answer, Outcome, shuffle};
use crate::lang::{is_false, nothing, texts};

/// The most steps of a path: what the linter allows, and the bits of [`Story::grade`].
pub const MAX_STEPS: usize = 12;

/// The number of hanging up, which is possible at every step of a call.
pub const HANG_UP: u8 = 15;

/// The numbers of the texts that both kinds have, in the lists of their own.
pub mod say {
    /// A button that takes the last step back.
    pub const BACK: usize = 2;
    /// Which of the endings it is: two numbers.
    pub const ENDING: usize = 3;
    /// Goes before what would have been better.
    pub const BETTER: usize = 4;
    /// How the paper is to be read: the number of the first node.
    pub const PAPER: usize = 5;
    /// What hanging up is called; calls only.
    pub const HANG_UP: usize = 6;
}

/// A place in the talk where the learner decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node<T = String> {
    /// Unique among nodes and ends.
    pub id: String,
    /// No call is on here, so there is nothing to hang up; calls only.
    #[serde(default, skip_serializing_if = "is_false")]
    pub off: bool,
    /// Who is on the line here, when it is somebody else; calls only.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub caller: Option<T>,
    /// What the other side says, and what happens.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub say: Vec<Line<T>>,
    /// Hanging up here, when it is something else than elsewhere; calls only.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub hang_up: Option<Reply<T>>,
    /// What the learner can do.
    pub reply: Vec<Reply<T>>,
}
texts!(Node { id: keep, off: keep, caller: maybe, hang_up: some, say: each, reply: each });

impl<T> Node<T> {
    /// Whether there is a good reply and one that is not.
    fn decides(&self) -> bool {
        let is = |good: bool| self.reply.iter().any(|reply| reply.text.is_some() && reply.good == good);
        is(true) && is(false)
    }
}

/// Something said by the other side, or something that happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line<T = String> {
    /// What it is.
    #[serde(default, skip_serializing_if = "Look::is_speech")]
    pub look: Look,
    /// What it says; line breaks are kept.
    pub text: T,
    /// Said only when this flag is set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub needs: String,
    /// Not said when this flag is set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unless: String,
}
texts!(Line { look: keep, text: text, needs: keep, unless: keep });

/// What a [`Line`] is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// Words of the other side.
    #[default]
    Speech,
    /// What happens, told by nobody.
    Note,
    /// An SMS that comes meanwhile.
    Sms,
}

impl Look {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    const fn is_speech(&self) -> bool {
        matches!(self, Self::Speech)
    }
}

/// Something that the learner can say or do. Hanging up is one without a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply<T = String> {
    /// What is said or done.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub text: Option<T>,
    /// Why it is a good step or none.
    pub why: T,
    /// It is a good step.
    #[serde(default, skip_serializing_if = "is_false")]
    pub good: bool,
    /// Something done, not said.
    #[serde(default, skip_serializing_if = "is_false")]
    pub act: bool,
    /// The node or the end that it leads to.
    pub to: String,
    /// A flag that it sets.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sets: String,
    /// Possible only when this flag is set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub needs: String,
    /// Not possible when this flag is set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unless: String,
}
texts!(Reply {
    text: maybe,
    why: text,
    good: keep,
    act: keep,
    to: keep,
    sets: keep,
    needs: keep,
    unless: keep
});

/// How the talk can end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End<T = String> {
    /// Unique among nodes and ends.
    pub id: String,
    /// The ending in a few words.
    pub title: T,
    /// What came of it.
    pub text: T,
    /// What it earns: 0 to 3.
    pub points: u8,
}
texts!(End { id: keep, title: text, text: text, points: keep });

/// A talk as its kind holds it.
#[derive(Debug)]
pub struct Story<'a, T> {
    /// The id of the first node.
    pub start: &'a str,
    /// The places of decision.
    pub node: &'a [Node<T>],
    /// The endings.
    pub end: &'a [End<T>],
    /// Hanging up, where that can be done.
    pub hang_up: Option<&'a Reply<T>>,
}

impl<T> Clone for Story<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Story<'_, T> {}

/// Where a path stands: a number in the list of nodes or of ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At a node.
    Node(usize),
    /// At an end.
    End(usize),
    /// At an id that nothing has.
    Nowhere,
}

/// A path, step by step. A flag is set when a reply before set it.
#[derive(Debug)]
pub struct Walk<'a, T> {
    story: Story<'a, T>,
    /// Each step: the number of its node, and the reply.
    pub steps: Vec<(usize, &'a Reply<T>)>,
    /// Where they lead.
    pub at: Place,
}

impl<T> Clone for Walk<'_, T> {
    fn clone(&self) -> Self {
        Self { story: self.story, steps: self.steps.clone(), at: self.at }
    }
}

impl<'a, T> Walk<'a, T> {
    /// The number of the node of a step, or of the place behind the last one.
    fn node(&self, step: usize) -> Option<usize> {
        match (self.steps.get(step), self.at) {
            (Some((node, _)), _) => Some(*node),
            (None, Place::Node(node)) => Some(node),
            _ => None,
        }
    }

    /// Whether the flags before a step are as wanted.
    fn open(&self, step: usize, needs: &str, unless: &str) -> bool {
        let mut open = needs.is_empty();
        for (_, reply) in self.steps.iter().take(step).filter(|(_, reply)| !reply.sets.is_empty()) {
            if reply.sets == unless {
                return false;
            }
            open = open || reply.sets == needs;
        }
        open
    }

    /// What is said before a step.
    pub fn lines(&self, step: usize) -> Vec<&'a Line<T>> {
        let mut lines = Vec::new();
        if let Some(node) = self.node(step) {
            for line in &self.story.node[node].say {
                if self.open(step, &line.needs, &line.unless) {
                    lines.push(line);
                }
            }
        }
        lines
    }

    /// What can be done at a step, each with its number; hanging up comes last.
    pub fn moves(&self, step: usize) -> Vec<(u8, &'a Reply<T>)> {
        let mut moves = Vec::new();
        let Some(node) = self.node(step) else { return moves };
        let node = &self.story.node[node];
        for (number, reply) in (1..HANG_UP).zip(&node.reply) {
            if self.open(step, &reply.needs, &reply.unless) {
                moves.push((number, reply));
            }
        }
        if let Some(hang_up) = self.story.hanging_up(node) {
            moves.push((HANG_UP, hang_up));
        }
        moves
    }

    /// What can be done now, in the order of the screen.
    pub fn shown(&self, seed: u32) -> Vec<(u8, &'a Reply<T>)> {
        let mut moves = self.moves(self.steps.len());
        let hang_up = moves.pop_if(|(number, _)| *number == HANG_UP);
        // The steps so far make the order another one at each node.
        let step = u32::try_from(self.steps.len()).unwrap_or(0);
        let places = shuffle::shuffled(moves.len(), seed.wrapping_add(step));
        let mut shown = Vec::new();
        for place in places {
            shown.push(moves[place]);
        }
        shown.extend(hang_up);
        shown
    }

    /// Takes a step.
    fn take(&mut self, reply: &'a Reply<T>) {
        if let Place::Node(node) = self.at {
            self.steps.push((node, reply));
            self.at = self.story.place(&reply.to);
        }
    }
}

impl<'a, T> Story<'a, T> {
    /// The place that an id names.
    pub fn place(self, id: &str) -> Place {
        if let Some(node) = self.node.iter().position(|node| node.id == id) {
            return Place::Node(node);
        }
        self.end.iter().position(|end| end.id == id).map_or(Place::Nowhere, Place::End)
    }

    /// Hanging up at a node, if that can be done there.
    pub fn hanging_up(self, node: &'a Node<T>) -> Option<&'a Reply<T>> {
        if node.off {
            return None;
        }
        self.hang_up.map(|hang_up| node.hang_up.as_ref().unwrap_or(hang_up))
    }

    /// The path of an answer, as far as its numbers mean something.
    pub fn walk(self, slots: &[u8]) -> Walk<'a, T> {
        let mut walk = Walk { story: self, steps: Vec::new(), at: self.place(self.start) };
        for slot in slots {
            let moves = walk.moves(walk.steps.len());
            let Some((_, reply)) = moves.iter().find(|(number, _)| number == slot) else { break };
            walk.take(reply);
        }
        walk
    }

    /// Whether every number of the answer is a step.
    pub fn takes(self, answer: &Answer) -> bool {
        answer.fields() == 0 && self.walk(answer.slots()).steps.len() == answer.slots().len()
    }

    /// Whether an end is reached.
    pub fn ready(self, answer: &Answer) -> bool {
        matches!(self.walk(answer.slots()).at, Place::End(_))
    }

    /// The points of the best end.
    pub fn best(self) -> u8 {
        self.end.iter().map(|end| end.points).max().unwrap_or(0).max(1)
    }

    /// The points of the end that is reached, out of those of the best. Part *k* is right when step *k*
    /// was good.
    pub fn grade(self, answer: &Answer) -> Outcome {
        let walk = self.walk(answer.slots());
        let mut outcome = Outcome { total: self.best(), ..Outcome::default() };
        if let Place::End(end) = walk.at {
            outcome.earned = self.end[end].points;
        }
        for (step, (_, reply)) in walk.steps.iter().take(MAX_STEPS).enumerate() {
            outcome.parts |= u32::from(reply.good) << step;
        }
        outcome
    }

    /// The answer with the `nth` thing on the screen done.
    pub fn digit(self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let (number, _) = *self.walk(answer.slots()).shown(seed).get(nth)?;
        Some(answer.clone().pushed(number))
    }

    /// The number of the node and of the reply, for each of [`Story::rivals`].
    pub fn slots(self) -> Vec<(usize, usize)> {
        let mut slots = Vec::new();
        for (place, node) in self.node.iter().enumerate().filter(|(_, node)| node.decides()) {
            let replies = (1..).zip(&node.reply).filter(|(_, reply)| reply.text.is_some());
            slots.extend(replies.map(|(number, _)| (place, number)));
        }
        slots
    }

    /// The replies of each node, with whether they are good.
    pub fn rivals(self) -> Vec<Vec<(bool, &'a T)>> {
        let rival = |reply: &'a Reply<T>| Some((reply.good, reply.text.as_ref()?));
        let nodes = self.node.iter().filter(|node| node.decides());
        nodes.map(|node| node.reply.iter().filter_map(rival).collect()).collect()
    }
}

#[cfg(test)]
pub(super) mod tests;
