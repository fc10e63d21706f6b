//! What a query brings, what it earns, and what an author may get wrong.

use super::*;

fn hit(right: bool, ad: bool, weak: &[&str]) -> Hit {
    let text = || "text".to_owned();
    let address = "keste.example".to_owned();
    Hit {
        right,
        ad,
        address,
        title: text(),
        date: None,
        text: text(),
        weak: weak.iter().map(|it| (*it).to_owned()).collect(),
        why: text(),
    }
}

/// Three useful words, one that makes no difference, two that harm; the second result is right.
fn search() -> Search {
    let word = |i: usize| Word {
        useful: i < 3,
        idle: i == 3,
        text: format!("word {i}"),
        note: None,
        why: "why".into(),
    };
    Search {
        word: (0..6).map(word).collect(),
        result: vec![
            hit(false, true, &["topic"]),
            hit(true, false, &[]),
            hit(false, false, &["date"]),
            hit(false, false, &["source"]),
        ],
        poor: vec![hit(false, true, &["topic"]), hit(false, false, &["topic"])],
    }
}

/// An answer with these words, searched for, and this result picked.
fn answer(query: &[usize], pick: usize) -> Answer {
    let query = query.iter().fold(Answer::default(), |answer, &word| search().toggled(&answer, word));
    query.with(SEARCHED, 1).picking(PICK, Some(pick))
}

#[test]
fn a_query_loses_a_point_with_each_slip_and_the_result_is_one_more() {
    let task = search();
    let earned = |query: &[usize], pick| task.grade(&answer(query, pick)).earned;
    assert!(task.grade(&task.key()).solved());
    assert!(task.grade(&answer(&[2, 0, 3, 1], 1)).solved(), "any order, and a word that makes no difference");
    assert_eq!(earned(&[0, 1, 2], 0), 2, "the query alone");
    assert_eq!(earned(&[0, 1], 1), 1, "one word is missing, and nothing on the page is right");
    assert_eq!(earned(&[0, 1, 2, 4], 0), 1, "one word leads away");
    assert_eq!(earned(&[0, 4], 0), 0);
    assert_eq!(task.grade(&answer(&[0, 1, 4], 0)).parts, 0b10_1011);
    assert_eq!(task.grade(&Answer::default()).earned, 0);
}

#[test]
fn the_page_follows_the_query() {
    let task = search();
    assert_eq!(task.page(&answer(&[0, 1, 2], 0)).len(), 4);
    assert_eq!(task.page(&answer(&[0, 1, 5], 0)).len(), 2);
    assert_eq!(task.query(&answer(&[2, 0, 5], 0)), [2, 0, 5]);
    // A changed query has not been searched for; the last word out, nothing is left.
    let changed = task.toggled(&answer(&[0, 1, 2], 1), 0);
    assert_eq!((changed.slots(), task.ready(&changed)), (&[0, 0, 2, 3][..], false));
    assert!(task.toggled(&answer(&[4], 0), 4).is_blank());
}

#[test]
fn what_has_no_date_is_weak_in_it_unless_it_is_right() {
    let weak = |hit: &Hit| [0, 1, 2].map(|what| hit.weak_in(what));
    assert_eq!(weak(&hit(false, false, &["source"])), [true, true, false]);
    assert_eq!(weak(&hit(true, false, &[])), [false; 3]);
    let dated = Hit { date: Some("2026".into()), ..hit(false, true, &["topic"]) };
    assert_eq!(weak(&dated), [false, false, true]);
}

#[test]
fn only_what_can_be_on_the_screen_is_taken() {
    let task = search();
    assert!(task.takes(&answer(&[5, 1], 1)) && task.takes(&Answer::of([0, 0, 3])));
    assert!(!task.takes(&answer(&[5, 1], 2)), "a poor page has two results");
    assert!(!task.takes(&Answer::of([0, 1])), "nothing was searched for");
    assert!(!task.takes(&Answer::of([1, 0, 1])), "picked without a page");
    assert!(!task.takes(&Answer::of([0, 0, 1, 1])) && !task.takes(&Answer::of([0, 0, 0, 1])));
    assert!(!task.takes(&Answer::of([0, 0, 7])) && !task.takes(&Answer::of([0, 2, 1])));
}

#[test]
fn a_digit_picks_what_stands_there_and_adverts_stand_first() {
    let task = search();
    for seed in 0..20 {
        let places = places(&task.result, seed);
        assert_eq!(places[0], 0);
        let got = task.digit(seed, &answer(&[0, 1, 2], 0), 2).unwrap();
        assert_eq!(task.picked(&got), Some(places[2]));
    }
    assert_eq!(task.digit(1, &answer(&[0], 0), 2), None);
    assert_eq!(task.digit(1, &Answer::of([0, 0, 1, 2, 3]), 0), None);
}

#[test]
fn flaws_are_found() {
    let flaws = |change: &dyn Fn(&mut Search)| {
        let mut task = search();
        change(&mut task);
        task.flaws(None).into_iter().map(|flaw| (flaw.at, flaw.what)).collect::<Vec<_>>()
    };
    let unusable = |at: &str, why| vec![(at.to_owned(), why)];
    let why = |found: Vec<(String, Wrong)>| -> Vec<(String, &'static str)> {
        let why = |(at, what)| match what {
            Wrong::Unusable(why, _) => (at, why),
            other => panic!("{at}: {other:?}"),
        };
        found.into_iter().map(why).collect()
    };
    assert_eq!(flaws(&|_| {}), []);
    assert_eq!(flaws(&|task| task.word.truncate(5)), [("word".into(), Wrong::TooFew(6))]);
    assert_eq!(flaws(&|task| task.poor.truncate(1)), [("poor".into(), Wrong::TooFew(2))]);
    let six_more = |task: &mut Search| task.result.extend(vec![hit(false, true, &["topic"]); 6]);
    assert_eq!(flaws(&six_more), [("result".into(), Wrong::TooMany(7))]);
    let useful = |from: usize, to: usize| {
        move |task: &mut Search| (0..6).for_each(|i| task.word[i].useful = (from..to).contains(&i) && i != 3)
    };
    assert_eq!(flaws(&useful(0, 0)), [("word".into(), Wrong::NoneRight)]);
    assert_eq!(flaws(&useful(0, 6)), [("word".into(), Wrong::AllRight)]);
    assert_eq!(why(flaws(&useful(0, 1))), unusable("word", ONE_WORD));
    assert_eq!(why(flaws(&|task| task.word[0].idle = true)), unusable("word.0.idle", BOTH));
    assert_eq!(why(flaws(&|task| task.poor[0].right = true)), unusable("poor.0.right", POOR));
    assert_eq!(
        why(flaws(&|task| task.result[1].weak = vec!["date".into()])),
        unusable("result.1.weak", RIGHT)
    );
    assert_eq!(why(flaws(&|task| task.result[1].ad = true)), unusable("result.1.ad", AD));
    assert_eq!(why(flaws(&|task| task.result[0].weak.clear())), unusable("result.0.title", STRONG));
    assert_eq!(why(flaws(&|task| task.result[3].weak.clear())), unusable("result.3.title", STRONG));
    assert_eq!(
        flaws(&|task| task.result[3].weak.push("colour".into())),
        [("result.3.weak.1".into(), Wrong::Dangling("colour".into()))]
    );
    assert_eq!(why(flaws(&|task| task.poor[1].address.clear())), unusable("poor.1.address", NO_ADDRESS));
    let all = |right: bool| {
        move |task: &mut Search| {
            for hit in &mut task.result {
                (hit.right, hit.ad, hit.weak) =
                    (right, false, if right { vec![] } else { vec!["topic".into()] });
            }
        }
    };
    assert_eq!(flaws(&all(false)), [("result".into(), Wrong::NoneRight)]);
    assert_eq!(flaws(&all(true)), [("result".into(), Wrong::AllRight)]);
}
