//! A saved view, and the bodies that add and change one.

use crate::contacts;
use crate::db::DbError;
use crate::http::{Checks, Problem, Versioned, given, nullable};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{UserId, ViewId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use maintainuk_domain::views::{self, ListName, Owned, Sharing, is_staff};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

/// More columns than any list has.
const MOST_COLUMNS: usize = 50;

/// A list, narrowed and remembered so.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SavedView {
    pub id: ViewId,
    pub list: ListName,
    #[schema(example = "Late and urgent")]
    pub name: String,
    pub sharing: Sharing,
    /// Whose it is, when it is a team's.
    pub team_role: Option<Role>,
    /// Filters and order, as they stand in the address behind the `?`.
    #[schema(example = "queue=late&priority=Urgent")]
    pub query: String,
    /// Columns that are not shown.
    pub hidden_columns: Vec<String>,
    pub owner_user_id: UserId,
    /// Who made it.
    pub owner_name: String,
    /// Whether the caller's list opens with it.
    pub is_default: bool,
    /// Whether the caller may change or delete it.
    pub can_change: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for SavedView {
    fn version(&self) -> i32 {
        self.version
    }
}

/// The views that the caller sees, by name.
#[derive(Serialize, ToSchema)]
pub struct SavedViewList {
    pub items: Vec<SavedView>,
}

/// A view to add.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewView {
    pub list: ListName,
    #[schema(example = "Late and urgent", max_length = 80)]
    name: String,
    /// `Private` when left out.
    sharing: Option<Sharing>,
    /// Whose it is, when it is a team's.
    team_role: Option<Role>,
    /// Filters and order, as they stand in the address behind the `?`.
    #[schema(example = "queue=late&priority=Urgent", max_length = 2000)]
    query: String,
    /// Columns that are not shown.
    #[serde(default)]
    hidden_columns: Vec<String>,
}

/// What to change of a view; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeView {
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 80)]
    name: Option<String>,
    #[serde(deserialize_with = "given")]
    sharing: Option<Sharing>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Role>)]
    team_role: Option<Option<Role>>,
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 2000)]
    query: Option<String>,
    #[serde(deserialize_with = "given")]
    hidden_columns: Option<Vec<String>>,
}

impl NewView {
    /// The view that is added, of `owner`, who is called `owner_name`.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn into_view(
        self,
        owner: UserId,
        owner_name: String,
        now: Instant,
    ) -> Result<SavedView, Problem> {
        let mut view = SavedView {
            id: ViewId::fresh(),
            list: self.list,
            name: String::new(),
            sharing: Sharing::Private,
            team_role: None,
            query: String::new(),
            hidden_columns: Vec::new(),
            owner_user_id: owner,
            owner_name,
            is_default: false,
            can_change: true,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        let fields = ChangeView {
            name: Some(self.name),
            sharing: self.sharing,
            team_role: Some(self.team_role),
            query: Some(self.query),
            hidden_columns: Some(self.hidden_columns),
        };
        fields.apply(&mut view)?;
        Ok(view)
    }
}

impl ChangeView {
    /// Changes the view.
    ///
    /// # Errors
    /// All fields that are wrong; the view is then half changed and not to be kept.
    pub fn apply(self, to: &mut SavedView) -> Result<(), Problem> {
        let mut checks = Checks::default();
        checks.set("/name", &mut to.name, self.name, |text| validate::required(&text, 80));
        checks.set("/query", &mut to.query, self.query, |text| views::query(&text));
        checks.set("/hiddenColumns", &mut to.hidden_columns, self.hidden_columns, columns);
        to.sharing = self.sharing.unwrap_or(to.sharing);
        to.team_role = self.team_role.unwrap_or(to.team_role);
        if to.sharing == Sharing::Team {
            let staff = to.team_role.is_some_and(is_staff);
            checks.hold(
                staff,
                "/teamRole",
                "Say which team: administrators, coordinators or viewers.",
            );
        } else {
            to.team_role = None;
        }
        checks.done()
    }
}

fn columns(names: Vec<String>) -> Result<Vec<String>, String> {
    if names.len() > MOST_COLUMNS {
        return Err(format!("At most {MOST_COLUMNS} columns."));
    }
    names.iter().map(|name| validate::required(name, 50)).collect()
}

impl SavedView {
    /// As the rules look at it.
    pub const fn owned(&self) -> Owned {
        Owned { owner: self.owner_user_id, sharing: self.sharing, team: self.team_role }
    }

    /// Reads a row, as somebody sees it.
    ///
    /// # Errors
    /// When the row does not make sense.
    pub fn read(row: &Row, user: UserId, role: Role) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        let Json(hidden_columns) = row.try_get("HiddenColumns")?;
        let mut view = Self {
            id: row.try_get("Id")?,
            list: row.try_get("List")?,
            name: row.try_get("Name")?,
            sharing: row.try_get("Sharing")?,
            team_role: row.try_get("TeamRole")?,
            query: row.try_get("Query")?,
            hidden_columns,
            owner_user_id: row.try_get("OwnerUserId")?,
            owner_name: contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]),
            is_default: row.try_get("IsDefault")?,
            can_change: false,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        };
        view.can_change = view.owned().is_changed_by(user, role);
        Ok(view)
    }
}
