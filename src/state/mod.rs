//! The signals of the app, and how they are kept.
//!
//! [`App`] is handed to every page. Views read it and call its methods; they never touch storage.

mod library;
pub mod reactive;
mod record;
mod sessions;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

pub use self::library::{Library, Load, Trouble};
use self::reactive::Var;
use self::reactive::{effect, memo};
pub use self::record::{Local, Record, Stored};
pub use self::sessions::Place;
use crate::domain::json;
use crate::domain::profile::Profile;
use crate::domain::profile::learners::{self, GUEST, WHO, prefix};
use crate::domain::route::Route;
use crate::lang::{Lang, Messages};
use crate::platform::{clock, locale, location, network, page, storage, worker};

const PROFILE: &str = "profile";

/// Noted for the visit once the pictures of a learner's PIN were shown.
const OPENED: &str = "saqbol.opened.";

/// Everything the pages share. Cheap to copy: it holds signals.
#[derive(Clone, Copy)]
pub struct App {
    /// The page shown.
    pub route: Var<Route>,
    /// In the keys of who is practising, see [`learners`].
    pub learner: &'static str,
    /// The pictures of their PIN are still to be shown.
    pub locked: bool,
    /// Who is practising. Change it through [`App::change_profile`].
    pub profile: Var<Profile>,
    /// The app's texts, the index and the lessons.
    pub library: Library,
    /// The attempt log and what is folded from it.
    pub record: Record,
    /// How far a new version of the app has come.
    pub update: Var<Upgrade>,
    /// The first visit's questions are being asked.
    pub welcoming: Var<bool>,
    /// The browser believes that it is online.
    pub online: Var<bool>,
    /// The exercise on the screen, by full id.
    exercise: StoredValue<String>,
}

/// Who practises: the id that stands under [`WHO`]. A guest of an earlier visit is gone.
fn who() -> String {
    let who: String = kept(WHO).filter(|who: &String| learners::is_id(who)).unwrap_or_default();
    if who == GUEST && !storage::is_noted(&[OPENED, GUEST].concat()) {
        learners::remove(&mut Local, GUEST);
        storage::remove(WHO);
        return String::new();
    }
    who
}

/// What is kept under a key; `None` when there is nothing, or nothing that we can read.
fn kept<T: DeserializeOwned>(key: &str) -> Option<T> {
    json::read(&storage::raw(key)?).ok()
}

/// How far a new version of the app has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upgrade {
    /// There is none, or it was put off until the next visit.
    None,
    /// Loaded, waiting to be accepted.
    Ready,
    /// In charge: the page is to be loaded anew as soon as no exercise is interrupted.
    Taken,
}

impl App {
    /// The app as it was left.
    pub fn open() -> Self {
        let tags = locale::languages();
        let preferred = Lang::preferred(tags.iter().map(String::as_str));
        let learner: &'static str = who().leak();
        let prefix: &'static str = prefix(learner).leak();
        let profile_key = [prefix, PROFILE].concat();
        let profile = Var::new(kept::<Profile>(&profile_key).unwrap_or_default());
        let has_pin = profile.with_untracked(|profile| profile.pin.is_some());
        let edition = memo(move || profile.with(|profile| profile.edition(preferred)));
        let app = Self {
            route: Var::new(Route::parse(&location::fragment())),
            profile,
            library: Library::open(edition),
            record: Record::open(prefix),
            locked: has_pin && !storage::is_noted(&[OPENED, learner].concat()),
            learner,
            update: Var::new(Upgrade::None),
            welcoming: Var::new(!profile.with_untracked(Profile::welcomed)),
            online: Var::new(network::online()),
            exercise: StoredValue::new(String::new()),
        };
        network::on_change(move |online| app.online.set(online));
        location::on_change(move || app.route.set(Route::parse(&location::fragment())));
        storage::on_foreign_write(move |key, value| match value {
            // Somebody else practises now, in every tab.
            _ if key == WHO => location::reload(),
            Some(value) if key == profile_key => app.profile.set(json::read(value).unwrap_or_default()),
            Some(value) => app.record.absorb(key, value),
            // Another tab has erased everything: what this one still knows must not be written again.
            None if key == profile_key => location::reload(),
            None => {}
        });
        let mut asked = false;
        effect(move || {
            // Places of skills are the same in every edition.
            if let Some(index) = app.library.index.with(Load::ready) {
                app.record.learn_skills(index);
                // What is due is shown on every page. Asked for once: a page that needs it asks again.
                if !asked && untrack(|| app.record.answers()) > 0 {
                    asked = true;
                    app.library.complete(false);
                }
            }
        });
        app.dress_page();
        app.watch_updates();
        app
    }

    /// Takes in what was written since, by whatever shares the storage.
    pub fn reread(self) {
        self.profile.set(kept(&self.key(PROFILE)).unwrap_or_default());
        self.record.reread();
    }

    /// The app's texts; follows the language.
    pub fn words(self) -> &'static Messages {
        self.library.words.get()
    }

    /// Changes the profile and keeps it.
    pub fn change_profile(self, change: impl FnOnce(&mut Profile)) {
        self.profile.update(|profile| {
            change(profile);
            profile.changed = clock::now();
            if profile.id.is_empty() {
                profile.id = learners::stable_id([clock::random(), clock::random()]);
            }
        });
        self.record.note_write(storage::set(&self.key(PROFILE), &self.profile.get_untracked()));
    }

    /// A key of who is practising.
    fn key(self, name: &str) -> String {
        [&prefix(self.learner), name].concat()
    }

    /// The curtain of who is practising stays open for the visit.
    pub fn note_opened(self) {
        storage::note(&[OPENED, self.learner].concat());
    }

    /// Somebody else practises from now on. Of a guest nothing stays.
    pub fn switch(self, learner: &str) {
        if self.learner == GUEST {
            learners::remove(&mut Local, GUEST);
        }
        storage::note(&[OPENED, learner].concat());
        // Refused only by a storage that keeps nothing: then there is one learner for the visit.
        let _ = storage::set(WHO, learner);
        location::replace(&Route::Path.href());
        location::reload();
    }

    /// The first visit's questions are answered: to the first lesson, or to the page that was asked for.
    pub fn finish_welcome(self) {
        // Either way nothing changes for us.
        reactive::spawn(async {
            storage::ask_to_persist().await;
        });
        if self.route.with_untracked(|route| *route == Route::Path) {
            let first = self
                .library
                .index
                .with_untracked(|index| Some(Route::Lesson(self.next_lesson(index.ready()?)?.id.clone())));
            // Without an index there is no lesson yet; the path says why.
            if let Some(first) = first {
                self.route.set(first.clone());
                self.go(&first);
            }
        }
        self.welcoming.set(false);
    }

    /// Takes note of the exercise on the screen; whether it is another one than before.
    pub fn is_news(self, exercise: String) -> bool {
        let other = self.exercise.with_value(|before| *before != exercise);
        self.exercise.set_value(exercise);
        other
    }

    /// Goes to a page.
    pub fn go(self, route: &Route) {
        location::go(&route.href());
    }

    /// Erases everything that the app keeps on this device.
    pub fn erase(self) {
        for key in storage::keys() {
            if key.starts_with("saqbol.") {
                storage::remove(&key);
            }
        }
        location::replace(&Route::Path.href());
        location::reload();
    }

    /// Loads the waiting version; see [`Upgrade`].
    pub fn accept_update(self) {
        worker::accept();
    }

    fn dress_page(self) {
        effect(move || {
            page::set_root("lang", self.words().edition().lang.code());
            self.profile.with(|profile| {
                page::set_root("data-theme", profile.theme.code());
                page::set_root("data-text", profile.text.code());
                page::set_root("data-motion", profile.motion.code());
            });
        });
    }

    fn watch_updates(self) {
        effect(move || {
            if self.update.get() == Upgrade::Taken && !self.route.with(Route::is_player) {
                location::reload();
            }
        });
    }

    /// Registers the service worker.
    pub fn register_worker(self) {
        let update = self.update;
        worker::register(move || update.set(Upgrade::Ready), move || update.set(Upgrade::Taken));
    }
}
