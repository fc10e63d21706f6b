//! Laws of merging, hostile files, and imports that fail in the middle.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::log::store::tests::MemoryShelf;
use crate::domain::log::store::{self, Shelf};
use crate::domain::log::tests::{any_attempt, at_time};
use crate::domain::profile::learners::{self, prefix};

prop_compose! {
    fn any_traveller()(
        id in "[a-c]", nickname in "[а-я]{0,3}", changed in 0_u64..3, goal in prop::option::of(1_u8..8),
        attempts in vec(any_attempt(), 0..12),
    ) -> Traveller {
        let profile = Profile { nickname, goal, id, changed, ..Profile::default() };
        Traveller { profile, log: attempts.into_iter().collect() }
    }
}

fn travellers() -> impl Strategy<Value = Vec<Traveller>> {
    vec(any_traveller(), 0..5).prop_map(|all| merge(Vec::new(), all))
}

fn traveller(id: &str, attempts: u64) -> Traveller {
    let profile = Profile { id: id.into(), nickname: id.into(), changed: 1, ..Profile::default() };
    Traveller { profile, log: (0..attempts).map(|at| at_time(at, true)).collect() }
}

fn log_of(shelf: &MemoryShelf) -> impl Fn(&str) -> Log + '_ {
    |id| store::log_of(shelf, &prefix(id))
}

/// Imports a file into a shelf.
fn import(shelf: &mut MemoryShelf, file: &[Traveller], random: u32) -> Result<(), NotApplied> {
    let (device, before) = (learners::list(shelf), shelf.clone());
    let plan = plan(&device, file, &log_of(&before));
    apply(shelf, &device, (file, &plan), &log_of(&before), random)
}

/// All that a shelf has, by the learners' own ids.
fn all(shelf: &MemoryShelf) -> Vec<Traveller> {
    let of = |learner: Learner| Traveller { log: log_of(shelf)(&learner.id), profile: learner.profile };
    merge(Vec::new(), learners::list(shelf).into_iter().map(of))
}

proptest! {
    #[test]
    fn merging_is_commutative_associative_and_idempotent(a in travellers(), b in travellers(), c in travellers()) {
        let of = |parts: &[&Vec<Traveller>]| merge(Vec::new(), parts.iter().flat_map(|part| part.iter().cloned()));
        prop_assert_eq!(of(&[&a, &b]), of(&[&b, &a]));
        prop_assert_eq!(merge(of(&[&a, &b]), c.clone()), merge(a.clone(), of(&[&b, &c])));
        prop_assert_eq!(merge(of(&[&a, &b]), b.clone()), of(&[&a, &b]));
    }

    #[test]
    fn what_is_exported_is_read(all in travellers()) {
        prop_assert_eq!(read(&export(&all, "0.1.0")), Ok(all));
    }

    /// Two files in either order, each once or twice: the device has the same.
    #[test]
    fn the_order_of_imports_does_not_matter(a in travellers(), b in travellers()) {
        let after = |files: &[&Vec<Traveller>]| {
            let mut shelf = MemoryShelf::default();
            for (random, file) in (1_u32..).zip(files) {
                import(&mut shelf, file, random * 1000).unwrap();
            }
            all(&shelf)
        };
        prop_assert_eq!(after(&[&a, &b]), after(&[&b, &a, &b]));
        prop_assert_eq!(after(&[&a, &b]), merge(a, b));
    }

    #[test]
    fn any_text_is_read_without_panic(text in ".{0,300}") {
        prop_assert!(read(&text).is_err());
    }

    /// A stranger's text with our name in it.
    #[test]
    fn any_change_of_a_file_is_read_without_panic(
        all in travellers(), place: prop::sample::Index, with in ".{0,8}", cut in 0_usize..9,
    ) {
        let text: Vec<char> = export(&all, "0.1.0").chars().collect();
        let place = place.index(text.len());
        let changed: String =
            text[..place].iter().copied().chain(with.chars()).chain(text[place..].iter().skip(cut).copied()).collect();
        let _ = read(&changed);
    }

    /// The storage refuses at any write, and from then on: the device is as before, or has all of the file. What had
    /// been written cannot be taken back from a profile then, but no learner is without one.
    #[test]
    fn an_import_that_is_refused_in_the_middle_loses_nothing(
        a in travellers(), b in travellers(), writes in 0_usize..12,
    ) {
        let mut shelf = MemoryShelf::default();
        import(&mut shelf, &a, 1).unwrap();
        let before = shelf.clone();
        shelf.writes = Some(writes);
        match import(&mut shelf, &b, 1000) {
            Ok(()) => prop_assert_eq!(all(&shelf), merge(a, b)),
            Err(why) => {
                prop_assert_eq!(why, NotApplied::Unavailable);
                prop_assert!(shelf.texts.keys().eq(before.texts.keys()));
                let logs = |shelf: &MemoryShelf| all(shelf).into_iter().map(|it| it.log).collect::<Vec<_>>();
                prop_assert_eq!(logs(&shelf), logs(&before));
            }
        }
    }

    #[test]
    fn a_file_cut_off_anywhere_is_refused(all in travellers(), place: prop::sample::Index) {
        let text = export(&all, "0.1.0");
        let mut end = place.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let refused = if end >= "{\"format\":\"".len() + FORMAT.len() { BadFile::Damaged } else { BadFile::NotOurs };
        prop_assert_eq!(read(&text[..end]), Err(refused));
    }

    /// The shelf is full after any number of characters: the device is as before, or has all of the file.
    #[test]
    fn an_import_that_does_not_fit_changes_nothing(a in travellers(), b in travellers(), room in 1_usize..4000) {
        let mut shelf = MemoryShelf::default();
        import(&mut shelf, &a, 1).unwrap();
        let before = shelf.clone();
        shelf.room = shelf.size() + room;
        match import(&mut shelf, &b, 1000) {
            Ok(()) => prop_assert_eq!(all(&shelf), merge(a, b)),
            Err(why) => {
                prop_assert_eq!(why, NotApplied::Full);
                prop_assert_eq!(shelf.texts, before.texts);
            }
        }
    }
}

#[test]
fn the_plan_says_what_will_change() {
    let mut shelf = MemoryShelf::default();
    import(&mut shelf, &[traveller("a", 3)], 1).unwrap();
    let device = learners::list(&shelf);
    let mut file = vec![traveller("a", 5), traveller("b", 2)];
    let planned = plan(&device, &file, &log_of(&shelf));
    let change = |known: bool, new, same, profile| (known, new, same, profile);
    let said: Vec<_> =
        planned.changes.iter().map(|it| change(it.known.is_some(), it.new, it.same, it.profile)).collect();
    assert_eq!(said, [(true, 2, 3, false), (false, 2, 0, false)]);
    assert!(!planned.is_empty() && !planned.too_many);
    file[0].profile.changed = 9;
    file[0].profile.nickname = "Жаңа".into();
    assert!(plan(&device, &file, &log_of(&shelf)).changes[0].profile);
    import(&mut shelf, &file, 50).unwrap();
    assert!(plan(&learners::list(&shelf), &file, &log_of(&shelf)).is_empty());
}

#[test]
fn hostile_files_are_refused_for_what_they_are() {
    let good = export(&[traveller("a", 3)], "0.1.0");
    assert_eq!(read(&" ".repeat(LARGEST + 1)), Err(BadFile::TooLarge));
    assert_eq!(read(&"[".repeat(100_000)), Err(BadFile::NotOurs));
    assert_eq!(read(&good.replace(FORMAT, "another")), Err(BadFile::NotOurs));
    assert_eq!(read(&good.replace("\"version\":1", "\"version\":2")), Err(BadFile::Newer));
    assert_eq!(read(&good.replace("saqbol-log 4", "saqbol-log 9")), Err(BadFile::Newer));
    assert_eq!(read(&good.replace("\"id\":\"a\"", "\"id\":\"\"")), Err(BadFile::Damaged));
    assert_eq!(
        read(&good.replace("\"id\":\"a\"", &format!("\"id\":\"{}\"", "a".repeat(999)))),
        Err(BadFile::Damaged)
    );
    assert_eq!(
        read(&good.replace("\"changed\":1", "\"changed\":99999999999999999999999")),
        Err(BadFile::Damaged)
    );
    let many: Vec<_> = (0..=MOST).map(|n| traveller(&n.to_string(), 0)).collect();
    assert_eq!(read(&export(&many, "0.1.0")), Err(BadFile::TooMany));
    let twice = export(&[traveller("a", 1), traveller("a", 3)], "0.1.0");
    assert_eq!(read(&twice).map(|all| (all.len(), all[0].log.len())), Ok((1, 3)));
}

/// Names, points and moments of a stranger's profile and log.
#[test]
fn what_nobody_has_is_not_believed() {
    let mut odd = traveller("a", 1);
    odd.profile.goal = Some(99);
    odd.profile.nickname = format!("\u{7}{}", "ә".repeat(500));
    odd.profile.avatar = Some(255);
    let read_back = read(&export(&[odd], "0.1.0")).unwrap();
    assert_eq!((read_back[0].profile.goal, read_back[0].profile.nickname.chars().count()), (None, 20));
    let mut never = traveller("a", 1);
    never.profile.changed = u64::MAX;
    assert_eq!(read(&export(&[never], "0.1.0")), Err(BadFile::Damaged));
    let late = Traveller { log: [at_time(u64::MAX, true)].into_iter().collect(), ..traveller("a", 0) };
    assert_eq!(read(&export(&[late], "0.1.0")), Err(BadFile::Damaged));
}

/// The PIN is a curtain of one device: it travels nowhere, and no file opens it.
#[test]
fn a_pin_stays_on_its_device() {
    let mut shelf = MemoryShelf::default();
    let mut here = traveller("a", 2);
    here.profile.pin = Some(1011);
    learners::write(&mut shelf, "", &here.profile).unwrap();
    let text = export(&[here.clone()], "0.1.0");
    assert!(text.contains("\"pin\":null"));
    let mut file = read(&text).unwrap();
    import(&mut shelf, &file, 1).unwrap();
    let device = learners::list(&shelf);
    assert_eq!(device[0].profile, here.profile);
    assert!(plan(&device, &file, &log_of(&shelf)).is_empty(), "one's own file changes nothing");
    file[0].profile.changed = 9;
    file[0].profile.nickname = "Жаңа".into();
    import(&mut shelf, &file, 2).unwrap();
    let after = &learners::list(&shelf)[0].profile;
    assert_eq!((after.nickname.as_str(), after.pin), ("Жаңа", Some(1011)));
    let hostile = text.replace("\"pin\":null", "\"pin\":7");
    assert_eq!(read(&hostile).unwrap()[0].profile.pin, None);
}

/// A random number that was drawn before: nothing is written over, and nothing of somebody else is removed.
#[test]
fn keys_that_are_taken_stay() {
    let mut shelf = MemoryShelf::default();
    import(&mut shelf, &[traveller("a", 3)], 5).unwrap();
    let before = shelf.clone();
    import(&mut shelf, &[traveller("a", 7), traveller("b", 2)], 4).unwrap();
    import(&mut shelf, &[traveller("c", 1)], 5).unwrap();
    let lengths: Vec<_> = all(&shelf).iter().map(|it| it.log.len()).collect();
    assert_eq!(lengths, [7, 2, 1]);
    let mut full = before.clone();
    full.room = full.size() + 10;
    assert_eq!(import(&mut full, &[traveller("a", 7), traveller("b", 2)], 5), Err(NotApplied::Full));
    assert_eq!(full.texts, before.texts);
}

/// The most attempts, the latest first and by turns of two learners' names for one: read in one go.
#[test]
fn the_worst_order_takes_no_longer_than_the_best() {
    let segments = |order: &mut dyn Iterator<Item = u64>| {
        order.map(|n| encode(&[at_time(1_764_000_000_000 + n, true)])).collect::<Vec<_>>()
    };
    let count = 20_000;
    let time = |log: Vec<String>| {
        let profile = traveller("a", 0).profile;
        let (one, two) = log.split_at(log.len() / 2);
        let learners = [one, two].map(|log| Packed { profile: profile.clone(), log: log.to_vec() }).into();
        let file = File { format: FORMAT.into(), version: VERSION, app: String::new(), learners };
        let text = serde_json::to_string(&file).unwrap();
        let begin = std::time::Instant::now();
        assert_eq!(read(&text).unwrap()[0].log.len() as u64, count);
        begin.elapsed()
    };
    let best = time(segments(&mut (0..count)));
    let worst = time(segments(&mut (0..count).rev()));
    println!("{count} attempts in a file: in order {best:?}, in the worst order {worst:?}");
    assert!(worst < best * 5, "{best:?} {worst:?}");
}

#[test]
fn a_full_device_takes_no_more_learners() {
    let mut shelf = MemoryShelf::default();
    let most: Vec<_> = (0..MOST).map(|n| traveller(&n.to_string(), 0)).collect();
    import(&mut shelf, &most, 1).unwrap();
    let before = shelf.texts.clone();
    assert_eq!(import(&mut shelf, &[traveller("more", 1)], 9), Err(NotApplied::TooMany));
    assert_eq!(shelf.texts, before);
    assert_eq!(import(&mut shelf, &[traveller("7", 1)], 9), Ok(()), "one who is here already");
}

/// The first learner keeps the keys of before.
#[test]
fn an_import_reaches_the_first_learner_too() {
    let mut shelf = MemoryShelf::default();
    learners::write(&mut shelf, "", &traveller("a", 0).profile).unwrap();
    import(&mut shelf, &[traveller("a", 4)], 7).unwrap();
    assert_eq!(learners::list(&shelf).len(), 1);
    assert!(shelf.keys().iter().any(|key| key.starts_with("saqbol.log.")));
    assert_eq!(all(&shelf)[0].log.len(), 4);
}
