//! Practice sessions, kept while they last: one for each lesson, one for the review.
//!
//! A session is kept after each change, so that a reload goes on at the same exercise.

use crate::domain::lesson::Lesson;
use crate::domain::practice::Session;
use crate::domain::route::Route;
use crate::platform::{clock, storage};
use crate::state::{App, kept};

const PREFIX: &str = "session.";

/// Where something is practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a lesson, by id.
    Lesson(String),
    /// In the review.
    Review,
}

impl Place {
    /// The place of a route in the player.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Lesson(id) => Some(Self::Lesson(id.clone())),
            Route::Reviewing => Some(Self::Review),
            _ => None,
        }
    }

    /// The place of a summary: a lesson's id, or `review`.
    pub fn of_summary(id: &str) -> Self {
        if id == "review" { Self::Review } else { Self::Lesson(id.to_owned()) }
    }

    /// The page to which one comes when all is done.
    pub fn summary(&self) -> Route {
        Route::Summary(self.name().to_owned())
    }

    /// The page where one practises.
    pub fn route(&self) -> Route {
        match self {
            Self::Lesson(id) => Route::Lesson(id.clone()),
            Self::Review => Route::Reviewing,
        }
    }

    /// Its name in addresses: a lesson's id, or `review`.
    pub fn name(&self) -> &str {
        match self {
            Self::Lesson(id) => id,
            Self::Review => "review",
        }
    }

    fn key(&self) -> String {
        [PREFIX, self.name()].concat()
    }
}

impl App {
    /// The session at a place, as it was left; `None` when there is none that we can read.
    pub fn session(self, place: &Place) -> Option<Session> {
        let json: String = kept(&self.key(&place.key()))?;
        // A session is a place in a lesson, not an answer: every answer is in the log. One that we
        // cannot read is replaced when the lesson is begun again.
        Session::restore(&json).ok()
    }

    /// Keeps a session.
    pub fn keep_session(self, place: &Place, session: &Session) {
        self.record.note_write(storage::set(&self.key(&place.key()), &session.save()));
    }

    /// Begins a lesson.
    pub fn begin_lesson(self, lesson: &Lesson) -> Session {
        let session = Session::start(lesson, clock::random(), clock::now());
        self.keep_session(&Place::Lesson(lesson.id.clone()), &session);
        session
    }

    /// Begins a review of some exercises.
    pub fn begin_review(self, queue: Vec<String>) {
        let session = Session::start_review(queue, clock::random(), clock::now());
        self.keep_session(&Place::Review, &session);
    }

    /// Begins to practise what was missed in a session, at the same place.
    pub fn begin_missed(self, place: &Place, session: &Session) {
        let session = session.start_missed(clock::random(), clock::now());
        self.keep_session(place, &session);
    }
}
