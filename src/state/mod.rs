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
use self::reactive::{effect, memo};
pub use self::record::{Local, Record, Stored};
pub use self::sessions::Place;
use crate::domain::json;
use crate::domain::profile::Profile;
use crate::domain::route::Route;
use crate::lang::{Edition, Lang, Messages};
use crate::platform::{locale, location, network, page, storage, worker};

const PROFILE: &str = "saqbol.profile";

/// Everything the pages share. Cheap to copy: it holds signals.
#[derive(Clone, Copy)]
pub struct App {
    /// The page shown.
    pub route: RwSignal<Route>,
    /// Who is practising. Change it through [`App::change_profile`].
    pub profile: ReadSignal<Profile>,
    set_profile: WriteSignal<Profile>,
    /// The language and form of address shown.
    pub edition: Memo<Edition>,
    /// The index and the lessons.
    pub library: Library,
    /// The attempt log and what is folded from it.
    pub record: Record,
    /// How far a new version of the app has come.
    pub update: RwSignal<Upgrade>,
    /// The first visit's questions are being asked.
    pub welcoming: RwSignal<bool>,
    /// The browser believes that it is online.
    pub online: RwSignal<bool>,
    /// The exercise on the screen, by full id.
    exercise: StoredValue<String>,
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
        let (profile, set_profile) = signal(kept::<Profile>(PROFILE).unwrap_or_default());
        let edition = memo(move || profile.with(|profile| profile.edition(preferred)));
        let app = Self {
            route: RwSignal::new(Route::parse(&location::fragment())),
            profile,
            set_profile,
            edition,
            library: Library::open(edition),
            record: Record::open(),
            update: RwSignal::new(Upgrade::None),
            welcoming: RwSignal::new(!profile.with_untracked(Profile::welcomed)),
            online: RwSignal::new(network::online()),
            exercise: StoredValue::new(String::new()),
        };
        network::on_change(move |online| app.online.set(online));
        location::on_change(move || app.route.set(Route::parse(&location::fragment())));
        storage::on_foreign_write(move |key, value| match value {
            Some(value) if key == PROFILE => app.set_profile.set(json::read(value).unwrap_or_default()),
            Some(value) => app.record.absorb(key, value),
            // Another tab has erased everything: what this one still knows must not be written again.
            None if key == PROFILE => location::reload(),
            None => {}
        });
        app.dress_page();
        app.watch_updates();
        app
    }

    /// The app's texts; follows the language.
    pub fn words(self) -> &'static Messages {
        Messages::of(self.edition.get())
    }

    /// Changes the profile and keeps it. With another edition the page is drawn anew: the focus goes
    /// back to where it was.
    pub fn change_profile(self, change: impl FnOnce(&mut Profile)) {
        let focused = page::focused();
        let before = self.edition.get_untracked();
        self.set_profile.update(change);
        if let Some(id) = focused.filter(|_| self.edition.get_untracked() != before) {
            page::focus(id);
        }
        self.record.note_write(storage::set(PROFILE, &self.profile.get_untracked()));
    }

    /// The first visit's questions are answered: to the first lesson, or to the page that was asked for.
    pub fn finish_welcome(self) {
        storage::ask_to_persist();
        if self.route.with_untracked(|route| *route == Route::Path) {
            let first = self
                .library
                .index
                .with_untracked(|index| Some(Route::Lesson(self.next_lesson(&*index.ready()?)?.id.clone())));
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
            page::set_root("lang", self.edition.get().lang.code());
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
