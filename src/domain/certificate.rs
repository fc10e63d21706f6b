//! The certificate of a finished track, folded from the log.

use super::lesson::index::{Entry, Index};
use super::log::segment::{fnv, hex};
use super::log::{Log, Mode};
use super::profile::Track;

/// What a certificate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Whose lessons were finished.
    pub track: Track,
    /// When the last of them was, in milliseconds since 1970.
    pub finished: u64,
    /// How many there are.
    pub lessons: usize,
    /// The skills that they train, as places in [`Index::skills`].
    pub skills: Vec<u8>,
}

impl Certificate {
    /// The certificate of a track; without it, how many of its lessons are done, and how many there are.
    pub fn of(log: &Log, index: &Index, track: Track) -> Result<Self, (usize, usize)> {
        let lessons: Vec<&Entry> = index.lessons().filter(|lesson| lesson.tracks.contains(&track)).collect();
        let ends: Vec<u64> = lessons.iter().filter_map(|lesson| finished(log, lesson)).collect();
        if ends.len() < lessons.len() || lessons.is_empty() {
            return Err((ends.len(), lessons.len()));
        }
        let skills = lessons.iter().flat_map(|lesson| &lesson.exercises).flat_map(|(_, skills)| skills);
        let mut skills: Vec<u8> = skills.copied().collect();
        skills.sort_unstable();
        skills.dedup();
        let finished = ends.into_iter().max().unwrap_or_default();
        Ok(Self { track, finished, lessons: lessons.len(), skills })
    }

    /// A checksum of all that the sheet says, in groups of four hex digits. It shows a changed letter to whoever enters
    /// the same data again; it is no signature.
    pub fn code(&self, name: &str, version: &str) -> String {
        let day = (self.finished / 86_400_000).to_string();
        let (track, lessons) = ((self.track as usize).to_string(), self.lessons.to_string());
        let mut all = [name, &track, &day, &lessons, version].join("\n").into_bytes();
        all.extend(&self.skills);
        let digits = hex(fnv(&all)).to_uppercase();
        let mut digits = digits.chars().rev();
        let group: [String; 3] = std::array::from_fn(|_| digits.by_ref().take(4).collect());
        group.join("-")
    }
}

/// When the last of a lesson's exercises was first answered; `None` while one is not. A test explains nothing, so what was
/// only asked there is still to be learnt.
fn finished(log: &Log, lesson: &Entry) -> Option<u64> {
    let first = |id: String| {
        log.iter().find(|it| it.exercise == id && it.mode != Mode::Test).map(|attempt| attempt.at)
    };
    lesson.full_ids().map(first).collect::<Option<Vec<_>>>()?.into_iter().max()
}

#[cfg(test)]
mod tests {
    use super::super::lesson::index::Topic;
    use super::super::log::tests::at_time;
    use super::*;

    fn index() -> Index {
        let lesson = |id: &str, tracks: &[Track], skill| Entry {
            id: id.into(),
            tracks: tracks.into(),
            count: 2,
            exercises: vec![("a".into(), vec![skill]), ("b".into(), vec![0])],
            ..Entry::default()
        };
        let lessons = vec![lesson("a", &[Track::Middle], 2), lesson("b", &[Track::Middle, Track::Adult], 1)];
        let topic = Topic { id: "t".into(), lessons, ..Topic::default() };
        Index { topics: vec![topic], ..Index::default() }
    }

    fn log(done: &[(&str, u64)]) -> Log {
        let attempt = |&(id, at): &(&str, u64)| {
            let mut attempt = at_time(at, true);
            attempt.exercise = id.into();
            attempt
        };
        done.iter().map(attempt).collect()
    }

    #[test]
    fn a_track_is_finished_with_its_last_lesson() {
        let some = log(&[("b/a", 1), ("b/b", 5), ("b/a", 9), ("a/a", 6)]);
        assert_eq!(Certificate::of(&some, &index(), Track::Middle), Err((1, 2)));
        assert_eq!(Certificate::of(&some, &index(), Track::Senior), Err((0, 0)));
        let adult = Certificate::of(&some, &index(), Track::Adult).unwrap();
        assert_eq!((adult.finished, adult.lessons, &adult.skills[..]), (5, 1, &[0, 1][..]));
        let all = log(&[("b/a", 1), ("b/b", 5), ("a/b", 3), ("a/a", 6)]);
        assert_eq!(Certificate::of(&all, &index(), Track::Middle).unwrap().finished, 6);
    }

    #[test]
    fn the_code_follows_what_the_sheet_says() {
        let it =
            Certificate { track: Track::Adult, finished: 1_764_000_000_000, lessons: 3, skills: vec![0, 2] };
        let code = it.code("Барыс", "0.1.0");
        assert_eq!(code, it.code("Барыс", "0.1.0"));
        assert_eq!(code.len(), 14);
        for other in [it.code("Барыc", "0.1.0"), it.code("Барыс", "0.1.1")] {
            assert_ne!(other, code);
        }
        let later = Certificate { finished: it.finished + 86_400_000, ..it.clone() };
        assert_ne!(later.code("Барыс", "0.1.0"), code);
    }
}
