//! Every state that a talk can be in, and from that its key and what is wrong with it. Never part of the WASM.

use super::{HANG_UP, MAX_STEPS, Place, Reply, Story, Walk};
use crate::exercise::{Answer, Flaw, Wrong};

/// The most states that are looked at: far more than a talk has that can be played in minutes.
const MAX_STATES: usize = 4000;

/// A state that can be reached: a place with the flags that are set there.
struct Known<'a, T> {
    /// The shortest way.
    walk: Walk<'a, T>,
    /// The numbers of its steps.
    path: Vec<u8>,
    flags: Vec<&'a str>,
    /// Every step on the way was good.
    clean: bool,
    /// The numbers of the states that follow.
    next: Vec<usize>,
}

impl<'a, T> Known<'a, T> {
    fn new(walk: Walk<'a, T>, path: Vec<u8>) -> Self {
        let mut flags: Vec<&str> = walk.steps.iter().map(|(_, reply)| reply.sets.as_str()).collect();
        flags.sort_unstable();
        flags.dedup();
        flags.retain(|flag| !flag.is_empty());
        let clean = walk.steps.iter().all(|(_, reply)| reply.good);
        Self { walk, path, flags, clean, next: Vec::new() }
    }

    /// What can be done here.
    fn moves(&self) -> Vec<(u8, &'a Reply<T>)> {
        self.walk.moves(self.walk.steps.len())
    }

    fn is_like(&self, other: &Self) -> bool {
        self.walk.at == other.walk.at && self.flags == other.flags && self.clean == other.clean
    }
}

/// All states, nearest first; by good replies only, if so wanted.
fn explore<T>(story: Story<'_, T>, only_good: bool) -> Vec<Known<'_, T>> {
    let mut known = vec![Known::new(story.walk(&[]), Vec::new())];
    let mut at = 0;
    while at < known.len() {
        for (number, reply) in known[at].moves().into_iter().filter(|(_, reply)| reply.good || !only_good) {
            let mut walk = known[at].walk.clone();
            walk.take(reply);
            let state = Known::new(walk, [&known[at].path[..], &[number]].concat());
            let found = known.iter().position(|it| it.is_like(&state));
            let next = found.unwrap_or(known.len());
            if found.is_none() {
                if known.len() == MAX_STATES {
                    return known;
                }
                known.push(state);
            }
            known[at].next.push(next);
        }
        at += 1;
    }
    known
}

/// The steps of the longest way from each state; `None` where one can go round for ever.
fn longest<T>(known: &[Known<'_, T>]) -> Vec<Option<usize>> {
    let mut steps: Vec<Option<usize>> = vec![None; known.len()];
    loop {
        let mut changed = false;
        for (i, it) in known.iter().enumerate().rev() {
            let next: Option<Vec<usize>> = it.next.iter().map(|&next| steps[next]).collect();
            let longest = next.map(|next| next.into_iter().map(|steps| steps + 1).max().unwrap_or(0));
            if steps[i].is_none() && longest.is_some() {
                steps[i] = longest;
                changed = true;
            }
        }
        if !changed {
            return steps;
        }
    }
}

/// Whether a way leads from a state back to it.
fn returns<T>(known: &[Known<'_, T>], state: usize) -> bool {
    let mut met = vec![false; known.len()];
    let mut open = known[state].next.clone();
    while let Some(at) = open.pop() {
        if at == state {
            return true;
        }
        if !std::mem::replace(&mut met[at], true) {
            open.extend(&known[at].next);
        }
    }
    false
}

impl<'a, T> Story<'a, T> {
    /// The shortest path to a best end by good replies alone; blank when there is none.
    pub fn key(self) -> Answer {
        let best = |known: &Known<'_, T>| matches!(known.walk.at, Place::End(end) if self.end[end].points == self.best());
        Answer::of(explore(self, true).into_iter().find(best).map_or_else(Vec::new, |known| known.path))
    }

    /// What is wrong with the talk.
    pub fn flaws(self) -> Vec<Flaw> {
        let mut flaws = self.wrong_ids();
        flaws.extend(Flaw::of_count("node", self.node.len(), 2, 24));
        flaws.extend(Flaw::of_count("end", self.end.len(), 2, 6));
        flaws.extend(self.wrong_flags());
        flaws.extend(self.wrong_replies());
        flaws.extend(self.wrong_points());
        // A talk that is not whole cannot be walked through.
        if flaws.is_empty() {
            flaws.extend(self.wrong_ways());
        }
        flaws
    }

    /// Every reply and every way of hanging up, with its path.
    fn all(self) -> Vec<(String, &'a Reply<T>)> {
        let mut all: Vec<_> =
            self.hang_up.map(|hang_up| ("hang_up".to_owned(), hang_up)).into_iter().collect();
        for (i, node) in self.node.iter().enumerate() {
            all.extend(node.hang_up.as_ref().map(|hang_up| (format!("node.{i}.hang_up"), hang_up)));
            let replies = node.reply.iter().enumerate();
            all.extend(replies.map(|(j, reply)| (format!("node.{i}.reply.{j}"), reply)));
        }
        all
    }

    fn wrong_ids(self) -> Vec<Flaw> {
        let mut flaws = Flaw::of_ids("node", self.node.iter().map(|node| node.id.as_str()));
        flaws.extend(Flaw::of_ids("end", self.end.iter().map(|end| end.id.as_str())));
        for (i, end) in self.end.iter().enumerate() {
            if self.node.iter().any(|node| node.id == end.id) {
                flaws.push(Flaw::new(format!("end.{i}.id"), Wrong::Duplicate(end.id.clone())));
            }
        }
        if !matches!(self.place(self.start), Place::Node(_)) {
            flaws.push(Flaw::new("start", Wrong::Dangling(self.start.to_owned())));
        }
        for (at, reply) in self.all() {
            if self.place(&reply.to) == Place::Nowhere {
                flaws.push(Flaw::new([&at, ".to"].concat(), Wrong::Dangling(reply.to.clone())));
            }
        }
        flaws
    }

    fn wrong_flags(self) -> Vec<Flaw> {
        let replies = self.all();
        let mut asked = Vec::new();
        for (at, reply) in &replies {
            asked.push((format!("{at}.needs"), reply.needs.as_str()));
            asked.push((format!("{at}.unless"), reply.unless.as_str()));
        }
        for (i, node) in self.node.iter().enumerate() {
            for (j, line) in node.say.iter().enumerate() {
                asked.push((format!("node.{i}.say.{j}.needs"), line.needs.as_str()));
                asked.push((format!("node.{i}.say.{j}.unless"), line.unless.as_str()));
            }
        }
        asked.retain(|(_, flag)| !flag.is_empty());
        let mut flaws = Vec::new();
        for (at, reply) in &replies {
            if !reply.sets.is_empty() && !asked.iter().any(|(_, flag)| *flag == reply.sets) {
                let what = Wrong::Unusable("nothing needs this flag", "use it in `needs` or `unless`");
                flaws.push(Flaw::new([at, ".sets"].concat(), what));
            }
            if at.ends_with("hang_up") && !(reply.needs.is_empty() && reply.unless.is_empty()) {
                let what = Wrong::Unusable("one can always hang up", "take `needs` and `unless` away");
                flaws.push(Flaw::new(at.clone(), what));
            }
        }
        for (at, flag) in asked {
            if !replies.iter().any(|(_, reply)| reply.sets == flag) {
                flaws.push(Flaw::new(at, Wrong::Dangling(flag.to_owned())));
            }
        }
        flaws
    }

    fn wrong_replies(self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for (i, node) in self.node.iter().enumerate() {
            flaws.extend(Flaw::of_count(&format!("node.{i}.reply"), node.reply.len(), 2, 5));
            if node.say.is_empty() {
                flaws.push(Flaw::new(format!("node.{i}.say"), Wrong::TooFew(1)));
            }
        }
        for (at, reply) in self.all() {
            if reply.text.is_none() && !at.ends_with("hang_up") {
                flaws.push(Flaw::new(at, Wrong::Unusable("a reply says something", "add `text`")));
            }
        }
        flaws
    }

    fn wrong_points(self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for (i, _) in self.end.iter().enumerate().filter(|(_, end)| end.points > 3) {
            let what = Wrong::Unusable("an ending earns 0 to 3 points", "3 for the best, 0 for the worst");
            flaws.push(Flaw::new(format!("end.{i}.points"), what));
        }
        if self.end.iter().all(|end| end.points == 0) {
            flaws.push(Flaw::new("end", Wrong::NoneRight));
        } else if self.end.iter().all(|end| end.points > 0) {
            flaws.push(Flaw::new("end", Wrong::AllRight));
        }
        flaws
    }

    /// What only shows when every path is walked.
    fn wrong_ways(self) -> Vec<Flaw> {
        let known = explore(self, false);
        let mut flaws = Vec::new();
        let mut find = |at: String, what: Wrong| {
            let flaw = Flaw::new(at, what);
            if !flaws.contains(&flaw) {
                flaws.push(flaw);
            }
        };
        for i in 0..self.node.len() {
            if !known.iter().any(|it| it.walk.at == Place::Node(i)) {
                let what = Wrong::Unusable("nothing leads to this node", "lead a reply here, or take it out");
                find(format!("node.{i}.id"), what);
            }
        }
        for (i, end) in self.end.iter().enumerate() {
            let mut ways = known.iter().filter(|it| it.walk.at == Place::End(i)).peekable();
            if ways.peek().is_none() {
                let what =
                    Wrong::Unusable("nothing leads to this ending", "lead a reply here, or take it out");
                find(format!("end.{i}.id"), what);
            }
            for way in ways.filter(|way| way.clean != (end.points == self.best())) {
                let (why, help) = if way.clean {
                    (
                        "good replies alone lead here, and it is not the best ending",
                        "mark a reply on the way as not good",
                    )
                } else {
                    (
                        "the best ending is reached in spite of a reply that is not good",
                        "lead that reply elsewhere",
                    )
                };
                find(format!("end.{i}.id"), Wrong::Unusable(why, help));
            }
        }
        let longest = longest(&known);
        for (number, (it, steps)) in known.iter().zip(&longest).enumerate() {
            let Place::Node(i) = it.walk.at else { continue };
            let moves = it.moves();
            let replies = moves.iter().filter(|(number, _)| *number != HANG_UP).count();
            let good = moves.iter().filter(|(_, reply)| reply.good).count();
            let (at, all) = (format!("node.{i}"), moves.len());
            if replies < 2 {
                let help = "leave two replies whatever was said before";
                find(at.clone(), Wrong::Unusable("with some flags fewer than two replies are left", help));
            }
            match good {
                0 => find(at.clone(), Wrong::NoneRight),
                good if good == all => find(at.clone(), Wrong::AllRight),
                _ => {}
            }
            if steps.is_none() && returns(&known, number) {
                let what = Wrong::Unusable(
                    "one can go round here for ever",
                    "lead on, or set a flag that closes the way back",
                );
                find(at, what);
            }
        }
        if longest[0].is_some_and(|steps| steps > MAX_STEPS) || known.len() == MAX_STATES {
            find("node".to_owned(), Wrong::TooMany(MAX_STEPS));
        }
        flaws
    }
}
