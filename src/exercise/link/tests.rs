//! What is true of `link`.

use super::*;

fn link(address: &str, ask: Ask, tricks: &[bool]) -> Link {
    let trick = |&right: &bool| Opt { right, text: "trick".into(), why: "why".into() };
    Link {
        address: address.into(),
        shown: None,
        shown_as: String::new(),
        ask,
        decoy: Vec::new(),
        alike: Vec::new(),
        why: "why".into(),
        trick: tricks.iter().map(trick).collect(),
        apart: None,
    }
}

const ADDRESS: &str = "https://dalabank.example.login-help.test/kk/kiru";

#[test]
fn the_owner_and_the_trick_are_a_point_each() {
    let task = link(ADDRESS, Ask::Owner, &[false, true]);
    assert_eq!(task.key(), Answer::of([1, 0, 0, 0, 0, 0, 1]));
    assert!(task.grade(&task.key()).solved());
    let outcome = task.grade(&Answer::of([0, 1, 0, 0, 0, 0, 1]));
    assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 2, 0b10));
    assert_eq!(task.grade(&Answer::of([1, 1, 0, 0, 0, 1, 1])).earned, 0);
    assert!(!task.ready(&Answer::only(0)) && !task.ready(&Answer::only(6)) && task.ready(&task.key()));
    assert!(!task.takes(&Answer::of([2])) && !task.takes(&Answer::only(7)));
}

#[test]
fn each_piece_is_a_point() {
    let task = link(ADDRESS, Ask::Parts, &[]);
    // https:// dalabank. example. login-help. test /kk/kiru
    assert_eq!(task.key(), Answer::of([1, 3, 3, 4, 4, 6]));
    let outcome = task.grade(&Answer::of([1, 4, 4, 3, 3, 6]));
    assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 6, 0b10_0001));
    assert!(!task.ready(&Answer::of([1, 3, 3, 4, 4])));
    assert!(task.takes(&Answer::of([7])) && !task.takes(&Answer::of([8])));
    assert_eq!(link(ADDRESS, Ask::Parts, &[true, false]).parts(), 7);
}

#[test]
fn digits_pick_the_owner_and_then_the_trick() {
    let task = link(ADDRESS, Ask::Owner, &[false, true]);
    let owner = shuffle::shuffled(5, 3).iter().position(|&part| part == 0).unwrap();
    let picked = task.digit(3, &Answer::default(), owner).unwrap();
    assert_eq!(picked, Answer::only(0));
    let trick = shuffle::shuffled(2, 3).iter().position(|&part| part == 1).unwrap();
    assert_eq!(task.digit(3, &picked, trick), Some(task.key()));
    assert_eq!(task.digit(3, &picked, 2), None);
    assert_eq!(link(ADDRESS, Ask::Parts, &[]).digit(3, &Answer::default(), 0), None);
}

#[test]
fn every_candidate_has_a_reason() {
    let task = link(ADDRESS, Ask::Owner, &[]);
    let options = options(&task.apart(), |text| text.to_string());
    let said = |text: Say| (text as usize).to_string();
    let whys: Vec<String> = options.into_iter().map(|option| option.why).collect();
    let wanted = [Say::WhySite, Say::WhySub, Say::TooMuch, Say::WhySub, Say::WhySub];
    assert_eq!(whys, wanted.map(said));
}

#[test]
fn flaws_are_found() {
    let at = |task: &Link| task.flaws(None).into_iter().map(|flaw| flaw.at).collect::<Vec<_>>();
    assert_eq!(at(&link(ADDRESS, Ask::Owner, &[true, false])), [""; 0]);
    assert_eq!(at(&link("https:///kk", Ask::Owner, &[])), ["address"]);
    assert_eq!(at(&link("http://localhost/", Ask::Owner, &[])), ["address"]);
    assert_eq!(at(&link("bank.example", Ask::Parts, &[])), ["address"]);
    assert_eq!(at(&link(ADDRESS, Ask::Owner, &[true])), ["trick", "trick"]);
    assert_eq!(at(&link(ADDRESS, Ask::Owner, &[false, false])), ["trick"]);
    let mut task = link("https://d{U+0430}labank.example/kk", Ask::Owner, &[]);
    task.decoy = vec!["dalabank.example".into(), "dalabank.example".into()];
    task.alike = vec!["{U+0430}=a".into(), "rn=m".into(), "x".into()];
    task.shown_as = "xn--dalabank.example".into();
    let wanted = ["decoy.1", "alike.1", "alike.2"];
    assert_eq!(at(&task)[..3], wanted);
    assert_eq!(at(&task)[3..], ["shown_as"]);
    task.shown_as = "xn--dlabank-2fg.example".into();
    assert_eq!(at(&task)[..], wanted, "{:?}", task.flaws(None));
}

#[test]
fn the_build_takes_the_address_apart() {
    let task = link(ADDRESS, Ask::Parts, &[]);
    let compiled = task.map("", &mut |_, text: &String| text.clone());
    assert_eq!(compiled.apart.as_ref().map(Apart::address).as_deref(), Some(ADDRESS));
    assert_eq!((compiled.key(), compiled.parts()), (task.key(), task.parts()));
}
