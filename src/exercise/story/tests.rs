//! Talks that are sound, talks that are not, and any talk at all.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::exercise::{Flaw, MAX_SLOTS, Wrong, any_answer};

/// A talk that owns its parts.
#[derive(Clone, Debug)]
pub(in crate::exercise) struct Tale {
    pub(in crate::exercise) start: String,
    pub(in crate::exercise) node: Vec<Node>,
    pub(in crate::exercise) end: Vec<End>,
    hang_up: Option<Reply>,
}

impl Tale {
    fn told(&self) -> Story<'_, String> {
        let Self { start, node, end, hang_up } = self;
        Story { start, node, end, hang_up: hang_up.as_ref() }
    }
}

pub(in crate::exercise) fn reply(good: bool, to: &str) -> Reply {
    Reply {
        text: Some(format!("to {to}")),
        why: "why".into(),
        good,
        act: false,
        to: to.into(),
        sets: String::new(),
        needs: String::new(),
        unless: String::new(),
    }
}

fn line(text: &str) -> Line {
    Line { look: Look::Speech, text: text.into(), needs: String::new(), unless: String::new() }
}

fn node(id: &str, reply: &[Reply]) -> Node {
    Node {
        id: id.into(),
        off: false,
        caller: None,
        hang_up: None,
        say: vec![line(id)],
        reply: reply.to_vec(),
    }
}

fn end(id: &str, points: u8) -> End {
    End { id: id.into(), title: id.to_uppercase(), text: "text".into(), points }
}

/// `hello` leads by good replies over `check` to `safe`, by others to `lost` or over `pressed` to `late`.
pub(in crate::exercise) fn tale() -> Tale {
    let mut pressed = node("pressed", &[reply(true, "late"), reply(false, "lost")]);
    pressed.say.push(Line { needs: "told".into(), ..line("you told me") });
    pressed.say.push(Line { unless: "told".into(), ..line("tell me") });
    Tale {
        start: "hello".into(),
        node: vec![
            node(
                "hello",
                &[
                    reply(false, "lost"),
                    reply(true, "check"),
                    Reply { sets: "told".into(), ..reply(false, "pressed") },
                ],
            ),
            node("check", &[reply(false, "lost"), reply(true, "safe")]),
            pressed,
        ],
        end: vec![end("lost", 0), end("late", 1), end("safe", 3)],
        hang_up: None,
    }
}

#[test]
fn a_path_leads_to_an_end_and_earns_its_points() {
    let tale = tale();
    let story = tale.told();
    assert_eq!(story.key(), Answer::of([2, 2]));
    let outcome = story.grade(&story.key());
    assert_eq!((outcome.earned, outcome.total, outcome.parts), (3, 3, 0b11));
    let outcome = story.grade(&Answer::of([3, 1]));
    assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 3, 0b10));
    assert!(story.ready(&Answer::of([1])) && !story.ready(&Answer::of([2])));
    assert!(!story.grade(&Answer::of([2])).solved());
    assert!(story.takes(&Answer::of([2])) && story.takes(&Answer::default()));
    // A step behind the end, a number that is no reply, a hole.
    for odd in [&[1, 1][..], &[4], &[2, 0, 1], &[HANG_UP]] {
        assert!(!story.takes(&Answer::of(odd.iter().copied())), "{odd:?}");
    }
    assert!(!story.takes(&Answer::of([2]).typing(0, "?")));
}

#[test]
fn flags_open_and_close_what_is_said_and_what_can_be_replied() {
    let mut tale = tale();
    tale.node[2].reply[1].unless = "told".into();
    tale.node[2].reply.push(Reply { needs: "told".into(), ..reply(false, "lost") });
    let story = tale.told();
    let walk = story.walk(&[3]);
    let said: Vec<_> = walk.lines(1).iter().map(|line| line.text.as_str()).collect();
    assert_eq!(said, ["pressed", "you told me"]);
    let numbers: Vec<_> = walk.moves(1).iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [1, 3]);
    assert!(!story.takes(&Answer::of([3, 2])) && story.takes(&Answer::of([3, 3])));
    assert_eq!(story.flaws(), []);
}

#[test]
fn hanging_up_is_possible_wherever_a_call_is_on() {
    let mut tale = tale();
    tale.hang_up = Some(Reply { text: None, ..reply(true, "check") });
    tale.node[1].off = true;
    tale.node[2].hang_up = Some(Reply { text: None, ..reply(false, "lost") });
    let story = tale.told();
    assert_eq!(story.flaws(), []);
    assert_eq!(story.key(), Answer::of([2, 2]));
    assert_eq!(story.walk(&[HANG_UP]).at, Place::Node(1));
    assert_eq!(story.walk(&[3, HANG_UP]).at, Place::End(0));
    assert!(!story.takes(&Answer::of([HANG_UP, HANG_UP])), "the call is over");
    let shown = story.walk(&[]).shown(5);
    assert_eq!(shown.last().map(|(number, _)| *number), Some(HANG_UP));
}

#[test]
fn a_digit_takes_what_stands_there_on_the_screen() {
    let tale = tale();
    let story = tale.told();
    for seed in 0..9 {
        let shown = story.walk(&[]).shown(seed);
        for (nth, (number, _)) in shown.iter().enumerate() {
            assert_eq!(story.digit(seed, &Answer::default(), nth), Some(Answer::of([*number])));
        }
        assert_eq!(story.digit(seed, &Answer::default(), 3), None);
        assert_eq!(story.digit(seed, &Answer::of([1]), 0), None, "it is over");
    }
}

#[test]
fn replies_stand_beside_each_other() {
    let tale = tale();
    let rivals = tale.told().rivals();
    assert_eq!(rivals.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2, 2]);
    assert_eq!(rivals[1], [(false, &"to lost".to_owned()), (true, &"to safe".to_owned())]);
}

/// The flaws of the sound talk after a change.
fn flaws(change: impl Fn(&mut Tale)) -> Vec<Flaw> {
    let mut tale = tale();
    change(&mut tale);
    tale.told().flaws()
}

/// The places of flaws that need words of their own.
fn unusable(change: impl Fn(&mut Tale), what: &str) -> Vec<String> {
    let found = flaws(change).into_iter();
    found
        .map(|flaw| match flaw.what {
            Wrong::Unusable(why, _) if why.contains(what) => flaw.at,
            other => panic!("{other:?} at {}", flaw.at),
        })
        .collect()
}

#[test]
fn ids_that_lead_nowhere_or_twice_are_found() {
    assert_eq!(flaws(|_| ()), []);
    assert_eq!(flaws(|it| it.start = "x".into())[0], Flaw::new("start", Wrong::Dangling("x".into())));
    assert_eq!(flaws(|it| it.start = "safe".into())[0], Flaw::new("start", Wrong::Dangling("safe".into())));
    let to = Flaw::new("node.1.reply.0.to", Wrong::Dangling("x".into()));
    assert_eq!(flaws(|it| it.node[1].reply[0].to = "x".into()), [to]);
    let twice = Flaw::new("end.1.id", Wrong::Duplicate("hello".into()));
    assert!(flaws(|it| it.end[1].id = "hello".into()).contains(&twice));
    let twice = Flaw::new("node.1.id", Wrong::Duplicate("hello".into()));
    assert!(flaws(|it| it.node[1].id = "hello".into()).contains(&twice));
}

#[test]
fn what_nothing_leads_to_is_found() {
    let lost = |it: &mut Tale| it.node.push(node("far", &[reply(true, "safe"), reply(false, "lost")]));
    assert_eq!(unusable(lost, "nothing leads to this node"), ["node.3.id"]);
    assert_eq!(unusable(|it| it.end.push(end("far", 0)), "nothing leads to this ending"), ["end.3.id"]);
}

#[test]
fn flags_that_are_not_set_or_not_needed_are_found() {
    let unset = Flaw::new("node.1.reply.0.needs", Wrong::Dangling("x".into()));
    assert_eq!(flaws(|it| it.node[1].reply[0].needs = "x".into()), [unset]);
    let unset = Flaw::new("node.0.say.0.unless", Wrong::Dangling("x".into()));
    assert_eq!(flaws(|it| it.node[0].say[0].unless = "x".into()), [unset]);
    assert_eq!(
        unusable(|it| it.node[1].reply[0].sets = "x".into(), "nothing needs"),
        ["node.1.reply.0.sets"]
    );
    let hang_up = Reply { text: None, needs: "told".into(), ..reply(true, "check") };
    assert_eq!(unusable(|it| it.hang_up = Some(hang_up.clone()), "always hang up"), ["hang_up"]);
}

#[test]
fn a_node_is_a_decision() {
    let few = Flaw::new("node.1.reply", Wrong::TooFew(2));
    assert_eq!(flaws(|it| _ = it.node[1].reply.remove(0)), [few]);
    let many = Flaw::new("node.1.reply", Wrong::TooMany(5));
    let more = |it: &mut Tale| it.node[1].reply.extend(vec![reply(false, "lost"); 4]);
    assert_eq!(flaws(more), [many]);
    assert_eq!(flaws(|it| it.node[1].say.clear()), [Flaw::new("node.1.say", Wrong::TooFew(1))]);
    let right = |it: &mut Tale| it.node[2].reply[1].good = true;
    assert_eq!(flaws(right), [Flaw::new("node.2", Wrong::AllRight)]);
    let none = |it: &mut Tale| it.node[2].reply[0].good = false;
    assert_eq!(flaws(none), [Flaw::new("node.2", Wrong::NoneRight)]);
    assert_eq!(unusable(|it| it.node[1].reply[0].text = None, "says something"), ["node.1.reply.0"]);
    let closed = |it: &mut Tale| it.node[2].reply[1].unless = "told".into();
    assert!(flaws(closed).iter().any(|flaw| flaw.at == "node.2"), "one reply is left");
}

#[test]
fn endings_differ() {
    assert_eq!(flaws(|it| it.end[0].points = 1), [Flaw::new("end", Wrong::AllRight)]);
    let none = |it: &mut Tale| it.end.iter_mut().for_each(|end| end.points = 0);
    assert!(flaws(none).contains(&Flaw::new("end", Wrong::NoneRight)));
    assert_eq!(unusable(|it| it.end[2].points = 4, "0 to 3 points"), ["end.2.points"]);
}

#[test]
fn the_best_ending_is_that_of_good_replies_and_only_theirs() {
    assert_eq!(unusable(|it| it.node[2].reply[1].to = "safe".into(), "in spite of"), ["end.2.id"]);
    let worse = |it: &mut Tale| it.node[1].reply[1].to = "late".into();
    assert!(flaws(worse).iter().any(|flaw| flaw.at == "end.1.id"));
}

#[test]
fn one_cannot_go_round_for_ever_or_too_far() {
    let round = |it: &mut Tale| it.node[2].reply[1].to = "pressed".into();
    assert_eq!(unusable(round, "for ever"), ["node.2"]);
    // A flag that closes the way back makes it a way that ends.
    let once = |it: &mut Tale| {
        let again = reply(false, "pressed");
        it.node[2].reply.push(Reply { sets: "asked".into(), unless: "asked".into(), ..again });
    };
    assert_eq!(flaws(once), []);
    let far = |it: &mut Tale| {
        it.node[1].reply[1].to = "far-0".into();
        for i in 0..MAX_STEPS {
            let to = if i + 1 == MAX_STEPS { "safe".to_owned() } else { format!("far-{}", i + 1) };
            it.node.push(node(&format!("far-{i}"), &[reply(true, &to), reply(false, "lost")]));
        }
    };
    assert_eq!(flaws(far), [Flaw::new("node", Wrong::TooMany(MAX_STEPS))]);
}

/// Any talk: ids lead anywhere, also nowhere.
fn any_tale() -> impl Strategy<Value = Tale> {
    const IDS: [&str; 7] = ["a", "b", "c", "d", "x", "y", "nowhere"];
    const FLAGS: [&str; 4] = ["", "", "f", "g"];
    let one = (any::<bool>(), 0..IDS.len(), 0..FLAGS.len(), 0..FLAGS.len(), 0..FLAGS.len());
    let one = one.prop_map(|(good, to, sets, needs, unless)| Reply {
        sets: FLAGS[sets].into(),
        needs: FLAGS[needs].into(),
        unless: FLAGS[unless].into(),
        ..reply(good, IDS[to])
    });
    let nodes = vec((0..IDS.len(), vec(one.clone(), 0..5), any::<bool>()), 0..5);
    (0..IDS.len(), nodes, vec((0..IDS.len(), any::<u8>()), 0..4), proptest::option::of(one)).prop_map(
        |(start, nodes, ends, hang_up)| Tale {
            start: IDS[start].into(),
            node: nodes
                .iter()
                .map(|(id, replies, off)| Node { off: *off, ..node(IDS[*id], replies) })
                .collect(),
            end: ends.iter().map(|(id, points)| end(IDS[*id], *points)).collect(),
            hang_up,
        },
    )
}

/// The sound talk with some replies led elsewhere: sometimes still sound.
fn nearly_sound() -> impl Strategy<Value = Tale> {
    const IDS: [&str; 6] = ["hello", "check", "pressed", "lost", "late", "safe"];
    let change = (0_usize..3, 0_usize..4, 0..IDS.len(), any::<bool>(), any::<bool>());
    (vec(change, 0..3), any::<bool>()).prop_map(|(changes, hang_up)| {
        let mut tale = tale();
        tale.hang_up = hang_up.then(|| Reply { text: None, ..reply(true, "check") });
        tale.node[2].hang_up = Some(Reply { text: None, ..reply(true, "late") });
        tale.node[1].off = true;
        for (node, at, to, good, told) in changes {
            let it = Reply { sets: if told { "told".into() } else { String::new() }, ..reply(good, IDS[to]) };
            let replies = &mut tale.node[node].reply;
            if at < replies.len() { replies[at] = it } else { replies.push(it) }
        }
        tale
    })
}

proptest! {
    #[test]
    fn any_path_of_any_talk_is_total_and_bounded(tale in any_tale(), answer in any_answer(), seed: u32) {
        let story = tale.told();
        let walk = story.walk(answer.slots());
        prop_assert!(walk.steps.len() <= answer.slots().len().min(MAX_SLOTS));
        let outcome = story.grade(&answer);
        prop_assert!(outcome.earned <= outcome.total && outcome.parts >> MAX_STEPS == 0);
        prop_assert!(!story.ready(&Answer::default()) || story.node.is_empty() || !story.flaws().is_empty());
        for nth in 0..8 {
            if let Some(next) = story.digit(seed, &answer, nth) {
                prop_assert!(!story.takes(&answer) || story.takes(&next));
            }
        }
        prop_assert!(story.takes(&story.key()));
        let _ = (story.flaws(), story.rivals(), walk.lines(walk.steps.len()));
    }

    /// What the linter lets pass can be played: every path ends, within the limit, and the key is the best.
    #[test]
    fn a_talk_without_flaws_can_be_played(tale in nearly_sound(), choices in vec(0_usize..6, MAX_STEPS)) {
        let story = tale.told();
        if !story.flaws().is_empty() {
            return Ok(());
        }
        prop_assert!(story.grade(&story.key()).solved() && !story.ready(&Answer::default()));
        let mut answer = Answer::default();
        for choice in choices {
            let moves = story.walk(answer.slots()).moves(answer.slots().len());
            if moves.is_empty() {
                break;
            }
            answer = answer.pushed(moves[choice % moves.len()].0);
        }
        prop_assert!(story.ready(&answer) && story.takes(&answer));
        let clean = story.walk(answer.slots()).steps.iter().all(|(_, reply)| reply.good);
        prop_assert_eq!(story.grade(&answer).solved(), clean);
    }
}
