/** Made from the OpenAPI document of the server by `npm run gen`: do not edit. */

export interface paths {
    "/absences/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a contractor will be there after all. */
        post: operations["withdraw_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep an access code, sealed. */
        post: operations["create_access_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a code away, such as when it was changed at the door. */
        delete: operations["delete_access_code"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-codes/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a code. Every look is recorded with its reason. */
        post: operations["reveal_access_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put up an alert about a place or a person. */
        post: operations["create_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an alert, or say that it was looked at again. */
        patch: operations["update_alert"];
        trace?: never;
    };
    "/alerts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an alert: from now on nobody is warned. */
        post: operations["end_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the organisation's archives, newest first. */
        get: operations["list_archives"];
        put?: never;
        /** Ask for an archive of the whole organisation: all its rows, photographs and documents. */
        post: operations["write_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an archive stands. */
        get: operations["read_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archives/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an archive. */
        get: operations["download_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asset-services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a service off the record that should not be on it. What it was stays in the audit log. */
        delete: operations["delete_asset_service"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asset-services/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate of a service. */
        get: operations["read_service_certificate"];
        put?: never;
        /** Add the certificate of a service: a PDF, or a picture of it. */
        post: operations["add_service_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is built in, everywhere. */
        get: operations["list_assets"];
        put?: never;
        /** Add an asset of a property or a unit. */
        post: operations["create_asset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an asset off the register. */
        delete: operations["delete_asset"];
        options?: never;
        head?: never;
        /** Change an asset. */
        patch: operations["update_asset"];
        trace?: never;
    };
    "/assets/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was done to an asset, newest first: the last 500. */
        get: operations["list_asset_services"];
        put?: never;
        /** Put on record what was done to an asset. The newest says when it was and is to be serviced. */
        post: operations["add_asset_service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an attachment away. */
        delete: operations["delete_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of an attachment. */
        get: operations["get_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The small version of a photograph. */
        get: operations["get_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was done, newest first. */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take out what was done, newest first, as a CSV or XLSX file. */
        get: operations["export_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rules, in the order in which they are looked at. */
        get: operations["list_rules"];
        put?: never;
        /** Make a rule. It acts in the name of who sets it, from then on. */
        post: operations["create_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a rule on the repairs of the last 90 days, without doing anything. */
        post: operations["try_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a rule. */
        get: operations["read_rule"];
        put?: never;
        post?: never;
        /** Delete a rule; what it did stays on record. */
        delete: operations["delete_rule"];
        options?: never;
        head?: never;
        /** Change a rule: a new version, for what happens from then on. */
        patch: operations["update_rule"];
        trace?: never;
    };
    "/automation-rules/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a rule did, and left and why, newest first. */
        get: operations["list_rule_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a rule, newest first: what each said, who set it and what they changed. */
        get: operations["list_rule_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-runs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo what a rule did, as far as it can be undone; what cannot says why. */
        post: operations["undo_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the bank holidays that were added to those of the rules, newest first. */
        get: operations["list_bank_holidays"];
        put?: never;
        /** Add a bank holiday that was announced since. Open clocks are counted anew. */
        post: operations["add_bank_holiday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-holidays/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a bank holiday that was added. Earlier dates are proposed, never taken unasked. */
        post: operations["withdraw_bank_holiday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was done to many tickets at once, newest first, by all colleagues. */
        get: operations["list_bulk_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what was done to many tickets, and what became of each if it was undone. */
        get: operations["read_bulk_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-runs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo what was done to many tickets.
         * @description Within 15 minutes, a cancelling within 30 days, by whoever did it or an administrator. A ticket that somebody changed since is
         *     left, and says so. Where all were left it can be tried again.
         */
        post: operations["undo_bulk_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which calendar addresses have I? */
        get: operations["list_calendar_feeds"];
        put?: never;
        /** Make a private address from which a calendar program reads my visits. It is shown once. */
        post: operations["make_calendar_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one of my calendar addresses: nothing is read from it any more. */
        delete: operations["revoke_calendar_feed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the visits of an address, as its owner sees them now. */
        get: operations["read_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take away a certificate that one added oneself, before the work is completed. */
        delete: operations["remove_certificate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the templates of checklists, newest first. */
        get: operations["list_checklist_templates"];
        put?: never;
        /** Make a template of checklists. */
        post: operations["create_checklist_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, retire or bring back a template of checklists. */
        patch: operations["update_checklist_template"];
        trace?: never;
    };
    "/checklists/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an item of a checklist, or take the answer back. */
        post: operations["answer_checklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklists/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a checklist off its work order, with why. */
        post: operations["remove_checklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what people said of channels. */
        get: operations["list_all_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts. */
        get: operations["list_contacts"];
        put?: never;
        /** Add a contact. */
        post: operations["create_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people who may be one and the same, by what they have in common. */
        get: operations["list_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contact. */
        get: operations["read_contact"];
        put?: never;
        post?: never;
        /** Take a contact back altogether; refused with what refers to it. */
        delete: operations["delete_contact"];
        options?: never;
        head?: never;
        /** Change a contact. */
        patch: operations["update_contact"];
        trace?: never;
    };
    "/contacts/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to know of a person before dealing with them. */
        get: operations["contact_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a contact away, out of the lists. They must have no current tenancy, property or firm. */
        post: operations["archive_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a contact said about channels, and what follows from it. */
        get: operations["list_consents"];
        put?: never;
        /** Write down that a contact agrees to a channel, or opts out. */
        post: operations["record_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/different": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that two people are not the same: they are not proposed as duplicates any more. */
        post: operations["say_contacts_differ"];
        /** Take back that two people are not the same. */
        delete: operations["undo_contacts_differ"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people who may be one and the same as this one. */
        get: operations["contact_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that ever happened to a contact, newest first. */
        get: operations["contact_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge two people: the one in the path stays. */
        post: operations["merge_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what merging two people would do. */
        get: operations["preview_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a contact back into the lists. */
        post: operations["restore_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/seen-by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a contact as a resident or a contractor would. */
        get: operations["contact_seen_by"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contractors. */
        get: operations["list_contractors"];
        put?: never;
        /** Add a contractor. */
        post: operations["create_contractor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_contractors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contractor. */
        get: operations["read_contractor"];
        put?: never;
        post?: never;
        /** Delete a contractor that nothing refers to. */
        delete: operations["delete_contractor"];
        options?: never;
        head?: never;
        /** Change a contractor. */
        patch: operations["update_contractor"];
        trace?: never;
    };
    "/contractors/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List when a contractor is away, from today on. */
        get: operations["list_absences"];
        put?: never;
        /** Say that a contractor will be away. */
        post: operations["add_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List everything that happened with a contractor, newest first. */
        get: operations["list_contractor_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors/{id}/operatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people of a contractor, with the days on which each is away. */
        get: operations["list_operatives"];
        put?: never;
        /** Add somebody to the people of a contractor. */
        post: operations["add_operative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the time that a contractor keeps free. */
        get: operations["list_slots"];
        put?: never;
        /** Keep time free for visits. */
        post: operations["add_slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend, archive or restore a contractor. */
        post: operations["move_contractor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what one has begun to write and not sent, newest first. Others' drafts are nobody's business. */
        get: operations["list_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what changes in the organisation.
         * @description Sends `event: hello` first, then `event: change` with what kind of thing changed and its id;
         *     never its content, which is read again with the reader's own rights. After a reconnection
         *     everything should be read again: what happened meanwhile is not sent.
         */
        get: operations["stream_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List hazards, the next date first; or those of which a look is due. */
        get: operations["list_hazards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_hazards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a hazard with its clocks and what was done about it. */
        get: operations["read_hazard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a look at a home that was damp. */
        post: operations["record_damp_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a case. While a duty is not met, only with a reason. */
        post: operations["close_hazard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a proposed hazard: its clocks are counted from when the landlord knew. */
        post: operations["confirm_hazard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a clock's date by hand with a reason, or take an earlier one that is proposed. */
        post: operations["set_hazard_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/known-since": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct since when the landlord knew of an open case; its clocks are counted anew. */
        post: operations["set_hazard_known_since"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a written summary of a hazard would say: to whom it can go, and what the case suggests. */
        get: operations["draft_hazard_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/letter-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The written summary as it would be, and what it still has to say. Nothing is kept. */
        post: operations["preview_hazard_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the letters about a hazard, newest first, with the proof that they were given. */
        get: operations["list_hazard_letters"];
        put?: never;
        /**
         * Write the summary of an investigation.
         * @description By email it is sent at once; otherwise it is printed, given, and that is recorded.
         */
        post: operations["write_hazard_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a proposed hazard, with why. */
        post: operations["refuse_hazard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was done about a hazard; the clocks are counted anew. */
        post: operations["record_hazard_stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a hint about a property or a unit. */
        post: operations["create_hint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a hint away. */
        delete: operations["delete_hint"];
        options?: never;
        head?: never;
        /** Change a hint. */
        patch: operations["update_hint"];
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports, newest first. */
        get: operations["list_imports"];
        put?: never;
        /** Upload a file to import. Nothing of it is written yet. */
        post: operations["upload_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file with the headers of a kind and one good row. */
        get: operations["import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import with its columns, and how its rows stand. */
        get: operations["read_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Map the columns and check every row; nothing is written. */
        post: operations["check_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that are here already, each beside what is here. */
        get: operations["list_import_duplicates"];
        put?: never;
        /** Leave duplicates out or add them, row by row. */
        post: operations["choose_duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong, by row and column. */
        get: operations["list_import_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong, as a CSV file. */
        get: operations["import_problems_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the checked rows. */
        post: operations["run_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the rows of an import out again, within 24 hours. */
        post: operations["undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List known incidents, newest first. */
        get: operations["list_incidents"];
        put?: never;
        /** Open a known incident; everybody who lives there is told. */
        post: operations["open_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/here": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the incidents that are open where somebody is about to report a repair. */
        get: operations["incidents_here"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what an incident would reach, before it is opened. */
        post: operations["preview_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an incident: where it is, what was told, its repairs, and whom the next news reaches. */
        get: operations["read_incident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an incident: everybody is told, and its repairs end with it where they may. */
        post: operations["close_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow an incident instead of reporting the same. */
        post: operations["follow_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell everybody how an incident goes on. */
        post: operations["update_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations, newest first. */
        get: operations["list_invitations"];
        put?: never;
        /** Invite somebody by email. */
        post: operations["create_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation and choose a password. */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read what an invitation offers, by its letter. */
        post: operations["look_up_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation again. */
        post: operations["resend_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back. */
        post: operations["revoke_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List background work, newest first. */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try failed background work again, from its first attempt. */
        post: operations["retry_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the register of keys. */
        get: operations["list_keys"];
        put?: never;
        /** Put a set of keys on the register. */
        post: operations["create_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a set of keys off the register. One that somebody has is refused. */
        delete: operations["delete_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a set of keys out. One that somebody has is refused. */
        post: operations["issue_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a set of keys is back on its hook. */
        post: operations["return_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{id}/given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a letter was handed over or posted, with what shows it. */
        post: operations["give_hazard_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the mail that would have been sent. */
        get: operations["list_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a mail that would have been sent. */
        get: operations["get_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the newest merges. */
        get: operations["list_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge of the last 24 hours. */
        post: operations["undo_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the offers that wait for an answer: a firm its own, the staff all. */
        get: operations["list_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an offer; the others who were asked are told at once. */
        post: operations["accept_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an offer, with the reason. */
        post: operations["decline_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operative-absences/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an operative will be there after all. */
        post: operations["withdraw_operative_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operatives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an operative, or say that they are not sent any more. */
        patch: operations["update_operative"];
        trace?: never;
    };
    "/operatives/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an operative will be away. Refused while they are named on a visit in these days. */
        post: operations["add_operative_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one's own organisation. */
        get: operations["read_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/first-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say what a new organisation has done of what one does first. */
        get: operations["read_first_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/landlord-type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who lets the organisation's homes: it selects the law on hazards. */
        post: operations["set_landlord_type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an evidence pack stands. */
        get: operations["read_evidence_pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the record of an evidence pack as a PDF. */
        get: operations["download_evidence_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{id}/zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an evidence pack: the record, the photographs and documents, and a list of hashes. */
        get: operations["download_evidence_zip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the service policy in force. */
        get: operations["read_policy"];
        put?: never;
        /** Set the service policy: a new version, for what is reported from now on. */
        post: operations["set_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a service policy: what it would mean now, and would have meant lately. Nothing is written. */
        post: operations["preview_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of the service policy, newest first, with who set each and when. */
        get: operations["list_policy_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List properties. */
        get: operations["list_properties"];
        put?: never;
        /** Add a property; 409 with `duplicates` when one is at that address already. */
        post: operations["create_property"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List properties at one address that is written in two ways. */
        get: operations["list_property_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_properties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a property. */
        get: operations["read_property"];
        put?: never;
        post?: never;
        /** Take a property back altogether; refused with what refers to it. */
        delete: operations["delete_property"];
        options?: never;
        head?: never;
        /** Change a property; 409 with `duplicates` when one is at its new address already. */
        patch: operations["update_property"];
        trace?: never;
    };
    "/properties/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a property away, out of the lists. It must have no current tenancy and no open ticket. */
        post: operations["archive_property"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/different": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that two properties are not the same: they are not proposed as duplicates any more. */
        post: operations["say_properties_differ"];
        /** Take back that two properties are not the same. */
        delete: operations["undo_properties_differ"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List properties that may be one and the same as this one: at its address, written in another way. */
        get: operations["property_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that ever happened to a property, newest first. */
        get: operations["property_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge two properties: the one in the path stays. */
        post: operations["merge_properties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what merging two properties would do. */
        get: operations["preview_properties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to know of a property before going there, with all its units. */
        get: operations["property_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a property back into the lists. */
        post: operations["restore_property"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/properties/{id}/seen-by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a property as a resident or a contractor would. */
        get: operations["property_seen_by"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of the schedules of rates, newest first. */
        get: operations["list_rate_lists"];
        put?: never;
        /** Begin a version of a schedule of rates: a draft. */
        post: operations["create_rate_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-lists/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_rate_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a version of a schedule of rates. */
        get: operations["read_rate_list"];
        put?: never;
        post?: never;
        /** Throw a draft away; what was published stays. */
        delete: operations["discard_rate_list"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-lists/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft: from then on it stands, and counts from its first day. */
        post: operations["publish_rate_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-lists/{id}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rates of a version, in the order in which they were written. */
        get: operations["list_rates"];
        put?: never;
        /** Put one rate on a draft, in the place of the one with its code. */
        post: operations["put_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-lists/{id}/rates/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the rates of a version as a CSV or XLSX file: every row, with the same filters. */
        get: operations["export_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-lists/{id}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a table in the place of all rates of a draft. */
        post: operations["paste_rates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rates that an order which is raised today may have: its firm's own, and everybody's beside
         *     them.
         */
        get: operations["list_rates_in_force"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a rate off a draft. */
        delete: operations["remove_rate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search everything that the caller may read. */
        get: operations["search_everything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in? */
        get: operations["who_am_i"];
        put?: never;
        /** Sign in. */
        post: operations["sign_in"];
        /** Sign out. */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what you agreed to, channel by channel. */
        get: operations["list_own_consents"];
        put?: never;
        /**
         * Agree to a channel, or opt out of it, yourself.
         * @description It holds at once. Saying again what is in force already adds no line.
         */
        post: operations["say_own_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a letter that chooses a new password. The answer is the same with and without an account. */
        post: operations["forgot_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/forgotten/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read whose password a letter changes. */
        post: operations["look_up_password_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password. Every other session of mine ends. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with a letter. Every session of the account ends. */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where am I signed in? */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /** End all my sessions but this one. */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop keeping time free, while nobody has taken a place of it. */
        post: operations["withdraw_slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tags that the organisation has used. */
        get: operations["list_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tenancies. */
        get: operations["list_tenancies"];
        put?: never;
        /** Agree a tenancy. Its unit is Occupied from the first day on; days on which it is let already are refused. */
        post: operations["create_tenancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_tenancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tenancy. */
        get: operations["read_tenancy"];
        put?: never;
        post?: never;
        /** Take a tenancy back altogether; refused with what refers to it. */
        delete: operations["delete_tenancy"];
        options?: never;
        head?: never;
        /** Change a tenancy, or end it: then its unit becomes Available, unless others live there. */
        patch: operations["update_tenancy"];
        trace?: never;
    };
    "/tenancies/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a tenancy away, out of the lists. It must have ended. */
        post: operations["archive_tenancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that ever happened to a tenancy, newest first. */
        get: operations["tenancy_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenancies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a tenancy back into the lists. */
        post: operations["restore_tenancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link between two tickets away. */
        delete: operations["unlink_tickets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge of tickets of the last 24 hours. */
        post: operations["undo_ticket_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-splits/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a split of the last 24 hours, while nobody has worked on the new ticket. */
        post: operations["undo_ticket_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tickets. */
        get: operations["list_tickets"];
        put?: never;
        /** Report a repair. */
        post: operations["report_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look for open tickets that may be what is about to be reported, at the home and in its building.
         * @description Every open one of a home counts, up to 500 of it and 2,000 in the building. Residents are shown only
         *     their own.
         */
        get: operations["alike_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/board/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the tickets of a list as a board.
         * @description By status the columns are those that are asked for; where none are, those of what is not agreed
         *     to be finished, or all without a `queue`. By coordinator it is of what is open unless statuses
         *     are asked for. `limit` is cards a column, 20 when absent; `after` and `count` say nothing here.
         *     For staff: it takes the permission for every ticket.
         */
        get: operations["show_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do one thing to many tickets, or see what would become of each. */
        post: operations["change_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the tickets of each queue.
         * @description For staff: it takes the permission for every ticket.
         */
        get: operations["count_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a ticket with everything about it. */
        get: operations["get_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the facts of a ticket. */
        patch: operations["update_ticket"];
        trace?: never;
    };
    "/tickets/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add photographs to a ticket. */
        post: operations["attach_to_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/automation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what rules did to a ticket, and left and why, newest first. */
        get: operations["list_ticket_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who may do the work of a ticket, the best first, with reasons. */
        get: operations["list_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a completed repair is fixed. Residents say so of their own. */
        post: operations["confirm_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/deferral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set new or planned work aside: it leaves the queues and comes back by itself on the day. */
        post: operations["defer_ticket"];
        /** Bring a ticket that was set aside back into the queues before its day. */
        delete: operations["return_ticket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a ticket away.
         * @description It is in no list and on no page but the list of those, and can be brought back for 90 days. It must
         *     be closed or cancelled, without work that was begun or an open hazard case.
         */
        post: operations["delete_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what one has begun to write on a ticket, and what colleagues share of theirs. */
        get: operations["list_ticket_drafts"];
        put?: never;
        /** Keep what one has typed so far, in place of what was kept before. */
        post: operations["keep_draft"];
        /** Drop a draft. */
        delete: operations["drop_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a ticket? */
        get: operations["list_ticket_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the hazards of a ticket, each with its clocks. */
        get: operations["list_ticket_hazards"];
        put?: never;
        /** Open a case by hand. Its clocks run at once. */
        post: operations["open_hazard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a ticket on hold for a coded reason, until a day or until somebody goes on with it. */
        post: operations["hold_ticket"];
        /** Go on with a ticket that is on hold. */
        delete: operations["resume_ticket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the times that a ticket was on hold. */
        get: operations["list_ticket_holds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tickets that hang together with a ticket, and those that were merged into it. */
        get: operations["list_ticket_links"];
        put?: never;
        /** Link a ticket to another one. */
        post: operations["link_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/made-safe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a repair was made safe: nobody can come to harm any more. */
        post: operations["make_ticket_safe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge two tickets: the one in the path stays, with everything of the other. */
        post: operations["merge_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what merging two tickets would do. */
        get: operations["preview_ticket_merge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a message about a ticket: staff to a resident or a firm, these to the staff. */
        post: operations["send_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note for colleagues on the timeline. */
        post: operations["note_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object to a completed ticket's closing by itself. Residents object for their own. */
        post: operations["object_to_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the evidence packs of a ticket, newest first. */
        get: operations["list_evidence_packs"];
        put?: never;
        /** Ask for the evidence of a ticket, as one of its parties may see it. */
        post: operations["make_evidence_pack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to know before doing the work of a ticket. A contractor is told while a job there goes on. */
        get: operations["ticket_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who else has a ticket open, and what they do with it.
         * @description For staff. `/events` tells when it changes (`kind` is `presence`).
         */
        get: operations["read_presence"];
        put?: never;
        /** Say that a page has the ticket open; it answers who else has. */
        post: operations["say_present"];
        /** Say that a page no longer has the ticket open. */
        delete: operations["leave_ticket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate a repair that was completed at most 14 days ago.
         * @description Residents rate their own, and may change what they said. Staff note what they were told while
         *     the resident has not rated it: 409 afterwards.
         */
        post: operations["rate_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back a ticket that was put away. */
        post: operations["restore_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a ticket as seen: it is unread again once it changes. */
        post: operations["see_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/seen-by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a ticket as a resident or a contractor would. */
        get: operations["ticket_seen_by"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a second repair off a ticket: at the same home, of the same reporter, promised from the same day. */
        post: operations["split_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which tags a ticket has. */
        post: operations["tag_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was written about a ticket, and to whom one can write. Residents and contractors see
         *     their own thread alone.
         */
        get: operations["list_threads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a ticket on: close, cancel, reopen. */
        post: operations["move_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Triage a ticket: how urgent it is and who looks after it. */
        post: operations["triage_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every visit of a ticket, those that were moved or called off among them. */
        get: operations["list_ticket_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow a ticket: alerts of its moves and notes from now on. */
        post: operations["watch_ticket"];
        /** No longer follow a ticket. */
        delete: operations["unwatch_ticket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/watchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the colleagues who follow a ticket. */
        get: operations["list_watchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/work-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise a work order on a ticket. */
        post: operations["raise_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List units. */
        get: operations["list_units"];
        put?: never;
        /** Add a unit. */
        post: operations["create_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a unit, with what to know before raising something there. */
        get: operations["read_unit"];
        put?: never;
        post?: never;
        /** Take a unit back altogether; refused with what refers to it. */
        delete: operations["delete_unit"];
        options?: never;
        head?: never;
        /** Change a unit. */
        patch: operations["update_unit"];
        trace?: never;
    };
    "/units/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a unit away, out of the lists. It must have no current tenancy and no open ticket. */
        post: operations["archive_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that ever happened to a unit, newest first. */
        get: operations["unit_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to know of a unit before going there, and of the whole property. */
        get: operations["unit_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a unit back into the lists. */
        post: operations["restore_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users. */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a user. */
        get: operations["read_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a user's name, role, permissions and whom they stand for. */
        patch: operations["update_user"];
        trace?: never;
    };
    "/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch a user off and end their sessions. */
        post: operations["deactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that ever happened to an account, newest first.
         * @description What it did itself, signing in among it, shows to who may read the audit log.
         */
        get: operations["user_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch a user on again. */
        post: operations["reactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the changes of priced work that wait to be decided, newest first. */
        get: operations["list_waiting_variations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a change that waits: it counts from now on. */
        post: operations["approve_variation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variations/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a change that waits, with why: what is ordered stays as it was. */
        post: operations["reject_variation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a change that one asked for and that waits. */
        post: operations["withdraw_variation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the saved views of a list: one's own, and those that are shared with one. */
        get: operations["list_views"];
        put?: never;
        /** Save a view. */
        post: operations["create_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a view; the lists that opened with it open as they are. */
        delete: operations["delete_view"];
        options?: never;
        head?: never;
        /** Change a view: its name, what it shows, with whom it is shared. */
        patch: operations["update_view"];
        trace?: never;
    };
    "/views/{id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let one's own list open with a view. */
        post: operations["set_default_view"];
        /** Let one's own list open as it is again. */
        delete: operations["unset_default_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the visits of some days, the first of them first. */
        get: operations["list_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a visit. */
        get: operations["get_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a time that was asked for: it suits, another would, or it does not.
         * @description Who lives there may decline a time that is agreed too, when they cannot be in: the visit is off then.
         */
        post: operations["answer_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a visit off, or take back a time that was asked for. */
        post: operations["cancel_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/no-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that nobody was in.
         * @description The resident is told at once, the attempt is counted, and another visit can be agreed.
         */
        post: operations["record_no_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/on-my-way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one is on the way; the resident is told. */
        post: operations["set_out_to_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/operatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who comes to a visit that is agreed, and how it is split between them. */
        post: operations["name_operatives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List work orders. */
        get: operations["list_work_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the list as a CSV or XLSX file: every row of it, with the same filters. */
        get: operations["export_work_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a work order. */
        get: operations["get_work_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is to be done or how to get in. */
        patch: operations["update_work_order"];
        trace?: never;
    };
    "/work-orders/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the contractor of a work order, or offer it to one. */
        post: operations["assign_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add photographs to a work order. */
        post: operations["attach_to_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what to know before a time is chosen for a work order. */
        get: operations["read_booking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a certificate to a work order; sent again it is there once. */
        post: operations["add_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the checklists of a work order, with their answers. */
        get: operations["list_order_checklists"];
        put?: never;
        /** Put a checklist on a work order. */
        post: operations["put_checklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What completing a work order needs. */
        get: operations["show_completion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/end-for-no-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a work order because nobody could get in.
         * @description It takes as many attempts as the organisation wants, and is never open while a hazard case is.
         */
        post: operations["end_for_no_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List whom a work order was offered to, and what they said. */
        get: operations["list_order_offers"];
        put?: never;
        /**
         * Offer a work order to firms, all at once or one after the other.
         * @description The first to accept has it.
         */
        post: operations["offer_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the priced work of an order: its lines, its totals and every change. */
        get: operations["read_order_pricing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rates that a work order may use today: its firm's own, and everybody's beside them. */
        get: operations["list_order_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The job sheet of a work order: what the contractor is told, on one page. */
        get: operations["read_job_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The job sheet of a work order as a PDF. */
        get: operations["download_job_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the time of a work order's contractor in which there is still room.
         * @description Time that breaks what the home needs is left out.
         */
        get: operations["list_free_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a work order on: accept, schedule, start, complete, verify and the rest. */
        post: operations["move_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/variations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a change of the priced work: what is agreed at the start, or extra work.
         * @description It counts at once where the caller may commit so much, and waits for somebody else otherwise.
         */
        post: operations["ask_variation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-orders/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree a visit for a work order, or ask the others for one.
         * @description One that was agreed before is moved.
         */
        post: operations["plan_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Days on which a contractor is away. */
        Absence: {
            contractorId: components["schemas"]["ContractorId"];
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            id: components["schemas"]["AbsenceId"];
            /** @example Summer holiday */
            note?: string | null;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /**
             * @description Visits of theirs that are agreed in these days still, the first of them first: each needs another
             *     time, or somebody else.
             */
            visits: components["schemas"]["CoveredVisit"][];
        };
        /** Format: uuid */
        AbsenceId: string;
        /** @description Absences that are not over, the next first. */
        AbsenceList: {
            items: components["schemas"]["Absence"][];
        };
        /** @description An answer to an invitation. */
        Acceptance: {
            firstName?: string | null;
            lastName?: string | null;
            /**
             * @description At least 12 characters; not among those that are guessed first.
             * @example plum kettle 41 rain
             */
            password: string;
            /** @description What stands behind the `#` of the link. */
            token: string;
        };
        /** @description The account that was made. */
        Accepted: {
            /** @description What to sign in with. */
            email: string;
            /** @description What `organisation` takes when signing in. */
            organisationSlug: string;
        };
        /** @description That there is a code, and what it opens; never the code. */
        AccessCode: {
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["AccessCodeId"];
            kind: components["schemas"]["CodeKind"];
            /** @example Key safe by the back door */
            label: string;
            propertyId: components["schemas"]["PropertyId"];
            unitId?: components["schemas"]["UnitId"] | null;
        };
        /** Format: uuid */
        AccessCodeId: string;
        /** @enum {string} */
        Act: "triage" | "decide" | "pursue" | "raise" | "approve" | "assign" | "accept" | "schedule" | "confirm" | "visit" | "complete" | "reschedule" | "check" | "close" | "heed" | "answer" | "reply" | "await" | "nothing";
        /** @description A line to add. */
        AddLine: {
            /**
             * @description Above 0, with at most two decimals.
             * @example 1.5
             */
            quantity: string;
            /** @description One of `/work-orders/{id}/rates`; its price of today is copied. */
            rateId: components["schemas"]["RateId"];
        };
        /** @description A resident whom a message to many tickets is for. */
        Addressee: {
            /** @description What they are called. */
            name: string;
            route?: components["schemas"]["MessageRoute"] | null;
            /** @description Why it does not. */
            why?: string | null;
        };
        /** @description A warning about a place, a person, or a person at a place. */
        Alert: {
            contactId?: components["schemas"]["ContactId"] | null;
            endedAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["AlertId"];
            kind: components["schemas"]["AlertKind"];
            needToKnow: components["schemas"]["NeedToKnow"];
            /** @description What it asks of every visit; a time that breaks it is refused. */
            needs: components["schemas"]["Needs"];
            propertyId?: components["schemas"]["PropertyId"] | null;
            /** @description Why it is there; for staff. */
            reason?: string | null;
            /** @description Whether that day has come. */
            reviewDue: boolean;
            /**
             * Format: date
             * @description When to ask again whether it is still right.
             */
            reviewOn: string;
            /**
             * @description What to do, or not to do.
             * @example Two people only; do not enter when the dog is loose
             */
            text: string;
            unitId?: components["schemas"]["UnitId"] | null;
            /** Format: int32 */
            version: number;
        };
        /** Format: uuid */
        AlertId: string;
        /** @enum {string} */
        AlertKind: "LegalDisrepair" | "Warranty" | "Vulnerable" | "Adjustment" | "TwoPeople" | "Aggression" | "Animal" | "Asbestos" | "NoRepairs" | "Other";
        /** @description Warnings about a person. */
        AlertList: {
            items: components["schemas"]["Alert"][];
        };
        /** @description Properties that may be the same as one. */
        AlikeHomes: {
            /** @description Oldest first. */
            items: components["schemas"]["DuplicateHome"][];
        };
        /** @description An open ticket that may be the same. */
        AlikeTicket: {
            /** @description Where, on one line. */
            address: string;
            /** @description What kind of repair. */
            category: components["schemas"]["Category"];
            /** @description When it was reported. */
            createdAt: components["schemas"]["Instant"];
            /** @description The id. */
            id: components["schemas"]["TicketId"];
            /** @description How much of the words is the same, in per cent. */
            likeness: number;
            /**
             * @description Its number.
             * @example TKT-000123
             */
            number: string;
            /** @description Whether it is at the same home; otherwise next door. */
            sameHome: boolean;
            /** @description Where it stands. */
            status: components["schemas"]["TicketStatus"];
            /** @description What is wrong, in a few words. */
            title: string;
        };
        /** @description Open tickets that may be the same, the likeliest first. */
        AlikeTickets: {
            emergency?: components["schemas"]["EmergencyAdvice"] | null;
            /** @description The tickets; at most 5. */
            items: components["schemas"]["AlikeTicket"][];
        };
        /** @description How long something may take. */
        Allowance: {
            /**
             * Format: int32
             * @description How many, from 1 to 1,000.
             * @example 5
             */
            amount: number;
            /** @description Of what. */
            unit: components["schemas"]["TimeUnit"];
        };
        /** @description An answer to an item; without a value and a photo the answer is taken back. */
        AnswerItem: {
            attachmentId?: components["schemas"]["AttachmentId"] | null;
            /**
             * Format: int32
             * @description Its place, from 1.
             */
            item: number;
            /** @description `yes` for a tick, `yes` or `no`, a number such as `21.5`, or words. */
            value?: string | null;
        };
        /** @description An approval. */
        ApproveVariation: {
            /** @description What to add, at most 1,000 characters. */
            note?: string | null;
            resolveBy?: components["schemas"]["Instant"] | null;
        };
        /** @description The whole organisation in a file. */
        Archive: {
            createdAt: components["schemas"]["Instant"];
            /** @description Why it failed, in a sentence. */
            error?: string | null;
            /**
             * Format: int64
             * @description Photographs and documents that were written so far.
             */
            files: number;
            finishedAt?: components["schemas"]["Instant"] | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description Files that rows speak of and that were not there.
             */
            missingFiles: number;
            /**
             * Format: int64
             * @description Rows that were written so far.
             */
            rows: number;
            /** @description Whether access codes and alerts are in it, under a passphrase. */
            sealedPart: boolean;
            /** Format: int64 */
            sizeBytes?: number | null;
            /** @description `Writing`, `Ready`, `Failed` or `Expired`. */
            status: string;
            /** @description Who asked for it. */
            userId: components["schemas"]["UserId"];
            userName: string;
        };
        /** @description Archives, newest first. */
        ArchiveList: {
            items: components["schemas"]["Archive"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description How something stands now. */
        Archived: {
            archivedAt?: components["schemas"]["Instant"] | null;
            archivedReason?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            version: number;
        };
        /** @enum {string} */
        Arrival: "morning" | "afternoon" | "allDay" | "twoHours" | "exact" | "between";
        /** @description A change of the priced work. */
        AskVariation: {
            /** @description Lines to add. */
            add?: components["schemas"]["AddLine"][];
            /** @description Every line that is there, with the quantity that it will have. */
            lines?: components["schemas"]["SetLine"][];
            /** @description Why, at most 1,000 characters; needed for extra work. */
            reason?: string | null;
            /**
             * @description Marks the order as one of several trades, which lines of two trades need. Its firm has to do
             *     them all; the mark stays, and is the office's to set.
             */
            severalTrades?: boolean;
            /**
             * Format: int32
             * @description The version that was read: refused when there is a newer one.
             */
            version: number;
        };
        /** @description An appliance or another thing that is built in. */
        Asset: {
            id: components["schemas"]["AssetId"];
            /** Format: date */
            installedOn?: string | null;
            /**
             * Format: int32
             * @description How many years it is expected to last from the day on which it was installed.
             */
            lifeYears?: number | null;
            /** @example Worcester Bosch */
            make?: string | null;
            model?: string | null;
            /** @example Boiler */
            name: string;
            propertyId: components["schemas"]["PropertyId"];
            /**
             * Format: date
             * @description When those years are over.
             */
            replaceOn?: string | null;
            /** @description Whether that day has come. */
            replacementDue: boolean;
            serial?: string | null;
            /** Format: date */
            serviceDueOn?: string | null;
            /** Format: date */
            servicedOn?: string | null;
            /**
             * Format: int64
             * @description How many services are on record.
             */
            services: number;
            unitId?: components["schemas"]["UnitId"] | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
            /**
             * Format: date
             * @description The last day on which the maker or builder stands for it.
             */
            warrantyUntil?: string | null;
        };
        /** @description An asset, and where it is. */
        AssetAt: components["schemas"]["Asset"] & {
            /** @description The home, on one line. */
            address: string;
            createdAt: components["schemas"]["Instant"];
        };
        /** Format: uuid */
        AssetId: string;
        /** @description What is built in, newest on the register first. */
        AssetList: {
            items: components["schemas"]["AssetAt"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description Something that was done to an asset. */
        AssetService: {
            assetId: components["schemas"]["AssetId"];
            /** @description Where its certificate is, once there is one. */
            certificateUrl?: string | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            costGbp?: components["schemas"]["Pence"] | null;
            createdAt: components["schemas"]["Instant"];
            /** @description Who did it, as they are called; of a firm of ours the name that it had then. */
            doneBy: string;
            /** Format: date */
            doneOn: string;
            id: components["schemas"]["AssetServiceId"];
            /** Format: date */
            nextDueOn?: string | null;
            /** @example Annual service; burner cleaned */
            work: string;
        };
        /** Format: uuid */
        AssetServiceId: string;
        /** @description What was done to an asset, newest first. */
        AssetServiceList: {
            items: components["schemas"]["AssetService"][];
        };
        /** @description Who is to do an order. */
        Assignment: {
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @description Whether to ask first: the order is offered and waits for an answer. */
            offer?: boolean;
            /** @description Why this contractor does it although something bars them, such as a trade that is not theirs. */
            overrideReason?: string | null;
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description A photograph or document. */
        Attachment: {
            certificate?: components["schemas"]["CertificateSays"] | null;
            /** @description Its type. */
            contentType: string;
            /** @description When it came in. */
            createdAt: components["schemas"]["Instant"];
            /** @description What the file was called. */
            fileName: string;
            /**
             * Format: int32
             * @description Its height in pixels, for a photograph.
             */
            height?: number | null;
            /** @description The id. */
            id: components["schemas"]["AttachmentId"];
            /** @description What it is. */
            kind: components["schemas"]["AttachmentKind"];
            /**
             * Format: int64
             * @description Its size.
             */
            sizeBytes: number;
            stage?: components["schemas"]["Stage"] | null;
            /** @description Where the small version is. */
            thumbnailUrl: string;
            ticketId?: components["schemas"]["TicketId"] | null;
            /** @description Who sent it. */
            uploadedBy?: string | null;
            /** @description Where its bytes are. */
            url: string;
            /**
             * Format: int32
             * @description Its width in pixels, for a photograph.
             */
            width?: number | null;
            workOrderId?: components["schemas"]["WorkOrderId"] | null;
        };
        /** Format: uuid */
        AttachmentId: string;
        /** @enum {string} */
        AttachmentKind: "Photo" | "Document";
        /** @description What an upload added. */
        AttachmentList: {
            /** @description The attachments. */
            items: components["schemas"]["Attachment"][];
        };
        /** @description One thing that was done. */
        AuditEntry: {
            /** @example property.update */
            action: string;
            at: components["schemas"]["Instant"];
            /** Format: uuid */
            entityId?: string | null;
            /** @example Property */
            entityType?: string | null;
            id: components["schemas"]["AuditId"];
            ipAddress?: string | null;
            /** @description What it was afterwards, as far as it changed. */
            newValue?: Record<string, never> | null;
            /** @description What it was before, as far as it changed. */
            oldValue?: Record<string, never> | null;
            userAgent?: string | null;
            userId?: components["schemas"]["UserId"] | null;
            /** @description Their name, or their email where they have none. */
            userName?: string | null;
        };
        /** Format: uuid */
        AuditId: string;
        /** @description Entries, newest first. */
        AuditList: {
            items: components["schemas"]["AuditEntry"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description A rule. */
        AutomationRule: components["schemas"]["RuleWords"] & {
            /** @description In whose name it acts: who set it last. */
            authorName: string;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["RuleId"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
        };
        /** @description All rules, in the order in which they are looked at. */
        AutomationRuleList: {
            items: components["schemas"]["AutomationRule"][];
        };
        /** @description What a rule did, or why it did nothing. */
        AutomationRun: {
            /** @description Whether anything of it can be undone. */
            canUndo: boolean;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["RunId"];
            outcome: components["schemas"]["RunOutcome"];
            /** @description Why it did nothing. */
            reason?: string | null;
            ruleId: components["schemas"]["RuleId"];
            ruleName: string;
            /**
             * Format: int32
             * @description Which version of the rule.
             */
            ruleVersion: number;
            steps: components["schemas"]["AutomationStep"][];
            ticketId: components["schemas"]["TicketId"];
            /** @example TKT-000123 */
            ticketNumber: string;
            ticketTitle: string;
            trigger: components["schemas"]["RuleTrigger"];
            undoneAt?: components["schemas"]["Instant"] | null;
        };
        /** @description Runs, newest first. */
        AutomationRunList: {
            items: components["schemas"]["AutomationRun"][];
            /** @description Where to go on. */
            next?: string | null;
        };
        /** @description What became of one action. */
        AutomationStep: {
            action: components["schemas"]["RuleAction"];
            chosen?: components["schemas"]["UserId"] | null;
            coordinatorBefore?: components["schemas"]["UserId"] | null;
            order?: components["schemas"]["WorkOrderId"] | null;
            outcome: components["schemas"]["StepOutcome"];
            priorityBefore?: components["schemas"]["Priority"] | null;
            /** @description Whether it was undone; nothing while nobody asked. */
            undone?: boolean | null;
            /** @description Why it was refused, or why this colleague or these firms were chosen. */
            why?: string | null;
            /** @description Why it could not be undone. */
            whyNotUndone?: string | null;
        };
        /** @description Days on which a contractor is away. */
        AwayDays: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /**
             * @description The same in a sentence.
             * @example Pipes Ltd is away until 4 May 2027.
             */
            words: string;
        };
        /** @description A piece of background work. */
        BackgroundJob: {
            /** Format: int32 */
            attempts: number;
            availableAt: components["schemas"]["Instant"];
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["OutboxId"];
            lastError?: string | null;
            status: components["schemas"]["OutboxStatus"];
            ticketId?: components["schemas"]["TicketId"] | null;
            /**
             * @description What it does.
             * @example send-email
             */
            type: string;
        };
        /** @description A page of a list of jobs. */
        BackgroundJobList: {
            items: components["schemas"]["BackgroundJob"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description A bank holiday that was added. */
        BankHoliday: {
            createdAt: components["schemas"]["Instant"];
            /** Format: date */
            day: string;
            id: components["schemas"]["HolidayId"];
            /** @example World Cup bank holiday */
            name: string;
            nation: components["schemas"]["Nation"];
            withdrawnAt?: components["schemas"]["Instant"] | null;
            withdrawnReason?: string | null;
        };
        /** @description Bank holidays that were added, newest first. */
        BankHolidayList: {
            items: components["schemas"]["BankHoliday"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @enum {string} */
        Bar: "notUsed" | "suspended" | "papers" | "gasSafe" | "trade" | "area" | "absent";
        /** @description A column of a board. */
        BoardColumn: {
            coordinatorId?: components["schemas"]["UserId"] | null;
            /**
             * @description The statuses that its cards may be put to, by the table of moves; empty on a board of
             *     colleagues. Whether a certain card may be is on its page.
             */
            goesTo: components["schemas"]["TicketStatus"][];
            /** @description The first of them. */
            items: components["schemas"]["TicketSummary"][];
            /** @description The colleague's name; null where `coordinatorId` is. */
            name?: string | null;
            status?: components["schemas"]["TicketStatus"] | null;
            /**
             * Format: int64
             * @description How many repairs it has in all, at most 1,000; with words, of the newest 200 that match.
             */
            total: number;
        };
        /** @enum {string} */
        BoardGroup: "status" | "coordinator";
        /** @description A clock that a visit answers. */
        BookingDeadline: {
            /** @description The last moment that is in time, or for a day the first one after it. */
            dueAt: components["schemas"]["Instant"];
            /** @description Whether the law asks for it: a visit after it needs a reason. */
            legal: boolean;
            /** @description Whether a visit at that very moment is late: the clock counts whole days. */
            wholeDay: boolean;
            /**
             * @description The clock and its date, as one says it.
             * @example the target to attend, Tue 1 Dec 17:00
             */
            words: string;
        };
        /** @description What to know before a time is chosen for an order. */
        BookingFacts: {
            /** @description Days on which the contractor of the order is away, the first to end first. */
            away: components["schemas"]["AwayDays"][];
            /** @description The clocks that run; a visit after one has to be confirmed. Firms see no legal date. */
            deadlines: components["schemas"]["BookingDeadline"][];
            /** @description Whether the caller may set a need, an absence or another visit of the firm aside with a reason. */
            mayOverride: boolean;
            /** @description What the home needs of every visit, without whose need it is and why. */
            needs: components["schemas"]["Needs"];
            /** @description The same, a sentence each. */
            needsWords: string[];
        };
        /** @description Why a ticket is brought back. */
        BringBack: {
            /** @description Why, in words. */
            reason?: string | null;
        };
        /** @enum {string} */
        BulkAction: "Triage" | "Assign" | "Tag" | "Untag" | "Hold" | "Resume" | "Close" | "Cancel" | "Message";
        /** @enum {string} */
        BulkOutcome: "Done" | "Unchanged" | "Refused";
        /** @description What became of each ticket, in the order in which they were named. */
        BulkResult: {
            /** @description How many were done, or would be. */
            done: number;
            /** @description The tickets. */
            items: components["schemas"]["BulkRow"][];
            /** @description What undoing does not bring back, said before it is done; null where it brings back all. */
            lost?: string | null;
            /** @description Why it can never be undone, said before it is done; null where it can be. */
            neverUndone?: string | null;
            /** @description Whether nothing was done yet. */
            preview: boolean;
            /** @description How many could not be done. */
            refused: number;
            runId?: components["schemas"]["BulkRunId"] | null;
            /** @description How many were so already. */
            unchanged: number;
            undoUntil?: components["schemas"]["Instant"] | null;
        };
        /** @description What became of one ticket. */
        BulkRow: {
            /** @description Its number; null when there is no such ticket. */
            number?: string | null;
            /** @description What became of it, or would. */
            outcome: components["schemas"]["BulkOutcome"];
            /** @description `Message`: the residents of the ticket, and how each is reached or why not. */
            recipients?: components["schemas"]["Addressee"][];
            /** @description The ticket. */
            ticketId: components["schemas"]["TicketId"];
            /** @description What is wrong, in a few words. */
            title?: string | null;
            /** @description Why it was refused. */
            why?: string | null;
        };
        /** @description One thing that was done to many tickets. */
        BulkRun: {
            /** @description What was done. */
            action: components["schemas"]["BulkAction"];
            /** @description Who did it. */
            byName: string;
            /**
             * Format: int32
             * @description How many tickets were named.
             */
            chosen: number;
            /** @description When. */
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description How many of them were changed.
             */
            done: number;
            /** @description The id. */
            id: components["schemas"]["BulkRunId"];
            /**
             * Format: int32
             * @description How many were left because somebody touched them since, or for another reason that they say.
             */
            leftAlone?: number | null;
            /** @description Whether that is who asks. */
            mine: boolean;
            /**
             * Format: int32
             * @description How many tickets were put back; null until it is undone.
             */
            takenBack?: number | null;
            undoUntil?: components["schemas"]["Instant"] | null;
            undoneAt?: components["schemas"]["Instant"] | null;
            /** @description By whom. */
            undoneBy?: string | null;
            /** @description Why who asks cannot undo it now; null where they can. */
            whyNotUndo?: string | null;
        };
        /** Format: uuid */
        BulkRunId: string;
        /** @description Runs, newest first. */
        BulkRunList: {
            /** @description The runs. */
            items: components["schemas"]["BulkRun"][];
            /** @description Where to go on; null at the end. */
            next?: string | null;
        };
        /** @description A run with the tickets that it changed. */
        BulkRunPage: {
            /** @description The tickets, in the order in which they were named. */
            items: components["schemas"]["BulkRunTicket"][];
            /** @description The run. */
            run: components["schemas"]["BulkRun"];
        };
        /** @description A ticket that was changed together with others. */
        BulkRunTicket: {
            /**
             * @description Its number.
             * @example TKT-000123
             */
            number: string;
            /** @description The ticket. */
            ticketId: components["schemas"]["TicketId"];
            /** @description What is wrong, in a few words. */
            title: string;
            /**
             * @description Whether it was put back; null until that is tried. One that was left is tried again while nothing
             *     of the run was put back.
             */
            undone?: boolean | null;
            /** @description Why it was left. */
            whyNotUndone?: string | null;
        };
        /** @description What is to be done to which tickets. */
        BulkTickets: {
            /** @description What is done to each. */
            action: components["schemas"]["BulkAction"];
            category?: components["schemas"]["Category"] | null;
            code?: components["schemas"]["EndReason"] | null;
            coordinatorId?: components["schemas"]["UserId"] | null;
            holdReason?: components["schemas"]["HoldReason"] | null;
            /** @description `Message`: the words to the residents, at most 4,000 characters. */
            message?: string | null;
            /** @description Words to it. */
            note?: string | null;
            /** @description `Assign`: that they do the work themselves, without a work order: what is New becomes Assigned. */
            ownStaff?: boolean;
            /** @description Only say what would become of each. */
            preview?: boolean;
            priority?: components["schemas"]["Priority"] | null;
            /** @description `Tag` and `Untag`: which. */
            tags?: string[] | null;
            /** @description The tickets, 1 to 200. */
            ticketIds: components["schemas"]["TicketId"][];
            /**
             * Format: date
             * @description `Hold`: the day on which they go on by themselves.
             */
            untilOn?: string | null;
        };
        /** @description A private address from which a program reads visits. The address itself is shown once. */
        CalendarFeed: {
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["FeedId"];
            lastReadAt?: components["schemas"]["Instant"] | null;
            /**
             * @description What its owner calls it.
             * @example My phone
             */
            name: string;
            scope: components["schemas"]["CalendarScope"];
        };
        /** @description One's own addresses that are in force, newest first. */
        CalendarFeedList: {
            items: components["schemas"]["CalendarFeed"][];
        };
        /** @enum {string} */
        CalendarScope: "Mine" | "All";
        /** @enum {string} */
        CameBack: "notFixed" | "damp";
        /** @description What the caller may do with a ticket besides moving it. */
        Can: {
            /** @description Add photographs. */
            addPhotos: components["schemas"]["May"];
            /** @description Set it aside until a day. */
            defer: components["schemas"]["May"];
            /** @description Change its words and facts. */
            edit: components["schemas"]["May"];
            /** @description Put it on hold. */
            hold: components["schemas"]["May"];
            /** @description Write a note for colleagues. */
            note: components["schemas"]["May"];
            /** @description Put it away. */
            putAway: components["schemas"]["May"];
            /** @description Raise a work order. */
            raiseOrder: components["schemas"]["May"];
            /** @description Split a second repair off. */
            split: components["schemas"]["May"];
            /** @description Say how urgent it is and who looks after it. */
            triage: components["schemas"]["May"];
        };
        /** @description A firm, held against the work of a ticket. */
        Candidate: {
            /** @description What bars them. */
            bars: components["schemas"]["CandidateBar"][];
            contractorId: components["schemas"]["ContractorId"];
            /** @description Whether they may be given it. */
            may: boolean;
            /** @description Whether they may be given it with a reason. */
            mayWithReason: boolean;
            /** @example Aire Valley Plumbing Ltd */
            name: string;
            /**
             * Format: int64
             * @description Orders that they still have to do something for.
             */
            openOrders: number;
            /**
             * @description What speaks for them.
             * @example [
             *       "Does plumbing",
             *       "Goes to LS6",
             *       "£60.00 call-out",
             *       "No open job"
             *     ]
             */
            reasons: string[];
        };
        /** @description What bars a firm from the work. */
        CandidateBar: {
            kind: components["schemas"]["Bar"];
            /** @example Sparks Ltd does not do plumbing. */
            told: string;
        };
        /** @description Firms for the work of a ticket. */
        CandidateList: {
            /**
             * @description The postcode district of the home.
             * @example LS6
             */
            district: string;
            /**
             * @description Those who may first, the best of them first; then those who may with a reason; then those
             *     who may not.
             */
            items: components["schemas"]["Candidate"][];
            /** @description The trades that are asked for: a firm has to do them all. */
            trades: components["schemas"]["Category"][];
        };
        /** @enum {string} */
        Category: "Plumbing" | "Electrical" | "Heating" | "Gas" | "DampMould" | "Structural" | "Roofing" | "DoorsWindows" | "Appliance" | "Pest" | "Security" | "Fire" | "Drainage" | "Communal" | "Garden" | "General";
        /** @description The certificate: a PDF, or a picture of it (jpeg, png or webp), up to 20 MB. */
        CertificateForm: {
            /**
             * Format: binary
             * @description The one file.
             */
            files: string;
        };
        /** @enum {string} */
        CertificateKind: "GasSafetyRecord" | "MinorWorksCertificate" | "ElectricalInstallationCertificate" | "FireAlarmCertificate" | "OilHeatingCertificate";
        /** @description A kind of certificate. */
        CertificateKindInfo: {
            kind: components["schemas"]["CertificateKind"];
            /**
             * @description Its name for people.
             * @example Gas safety record
             */
            name: string;
            /**
             * @description The register whose number the engineer has to have; null where there is none.
             * @example Gas Safe
             */
            register?: string | null;
        };
        /** @description What a certificate says. */
        CertificateSays: {
            /** @description The engineer's number in the register of its kind, where it has one. */
            engineerNumber?: string | null;
            /**
             * Format: date
             * @description The day on which it was issued.
             */
            issuedOn: string;
            /** @description Its kind. */
            kind: components["schemas"]["CertificateKind"];
            /**
             * @description Its kind in words.
             * @example Gas safety record
             */
            name: string;
            /** @description Its number. */
            number: string;
        };
        /** @description What to change of a warning; what is left out stays. */
        ChangeAlert: {
            /** @default null */
            kind?: components["schemas"]["AlertKind"] | null;
            /** @default null */
            needToKnow?: components["schemas"]["NeedToKnow"] | null;
            /** @default null */
            needs?: components["schemas"]["Needs"] | null;
            /** @default null */
            reason?: string | null;
            /**
             * Format: date
             * @default null
             */
            reviewOn?: string | null;
            /** @default null */
            text?: string | null;
        };
        /** @description What to change of an asset; what is left out stays. */
        ChangeAsset: {
            /**
             * Format: date
             * @default null
             */
            installedOn?: string | null;
            /**
             * Format: int32
             * @default null
             */
            lifeYears?: number | null;
            /** @default null */
            make?: string | null;
            /** @default null */
            model?: string | null;
            /** @default null */
            name?: string | null;
            /** @default null */
            serial?: string | null;
            /**
             * Format: date
             * @default null
             */
            serviceDueOn?: string | null;
            /**
             * Format: date
             * @default null
             */
            servicedOn?: string | null;
            /**
             * Format: date
             * @default null
             */
            warrantyUntil?: string | null;
        };
        /**
         * @description What to change of a template; what is left out stays. Checklists that are on orders stay as they
         *     were.
         */
        ChangeChecklistTemplate: {
            /** @default null */
            categories?: components["schemas"]["Category"][] | null;
            /** @default null */
            items?: components["schemas"]["ChecklistItem"][] | null;
            /** @default null */
            name?: string | null;
            /**
             * @description Whether it is put on nothing any more; false brings it back.
             * @default null
             */
            retired?: boolean | null;
        };
        /** @description What to change of a contact; what is left out stays. */
        ChangeContact: {
            /** @default null */
            email?: string | null;
            /** @default null */
            firstName?: string | null;
            /**
             * @description Whether what is sent to them arrives. A new email address does until something comes back, and
             *     so does a new number where there is no address; what is said here counts more.
             * @default null
             */
            isValid?: boolean | null;
            /** @default null */
            lastName?: string | null;
            /**
             * @description As people write it; a number without a country code is taken as one of the UK.
             * @default null
             * @example 07700 900123
             */
            phone?: string | null;
            /** @default null */
            preferredChannel?: components["schemas"]["Channel"] | null;
            /** @default null */
            type?: components["schemas"]["ContactType"] | null;
        };
        /** @description What to change of a contractor; what is left out stays. */
        ChangeContractor: {
            /** @default null */
            callOutRateGbp?: components["schemas"]["Pence"] | null;
            /** @default null */
            cisStatus?: components["schemas"]["CisStatus"] | null;
            /** @default null */
            companyName?: string | null;
            /** @default null */
            contactId?: components["schemas"]["ContactId"] | null;
            /**
             * Format: int32
             * @default null
             */
            crews?: number | null;
            /** @default null */
            hourlyRateGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: date
             * @default null
             */
            insuranceExpiresOn?: string | null;
            /** @default null */
            insurancePolicyNumber?: string | null;
            /** @default null */
            insuranceProvider?: string | null;
            /**
             * @description The number that they answer at night and at weekends.
             * @default null
             */
            outOfHoursPhone?: string | null;
            /** @default null */
            serviceAreas?: string[] | null;
            /** @default null */
            serviceCategories?: components["schemas"]["Category"][] | null;
            /** @default null */
            tradeLicences?: components["schemas"]["TradeLicence"][] | null;
            /** @default null */
            vatNumber?: string | null;
            /** @default null */
            vatStatus?: components["schemas"]["VatStatus"] | null;
        };
        /** @description What to change of a hint; what is left out stays. */
        ChangeHint: {
            /** @default null */
            kind?: components["schemas"]["HintKind"] | null;
            /** @default null */
            text?: string | null;
        };
        /** @description What to change of an operative; what is left out stays. */
        ChangeOperative: {
            /**
             * @description False when they left or are not sent any more.
             * @default null
             */
            isActive?: boolean | null;
            /** @default null */
            name?: string | null;
            /** @default null */
            phoneE164?: string | null;
            /** @default null */
            trades?: components["schemas"]["Category"][] | null;
            /** @default null */
            userId?: components["schemas"]["UserId"] | null;
        };
        /** @description The password that one has, and the one that one wants. */
        ChangePassword: {
            currentPassword: string;
            /**
             * @description At least 12 characters; not among those that are guessed first.
             * @example plum kettle 41 rain
             */
            newPassword: string;
        };
        /** @description What to change of a property; what is left out stays. */
        ChangeProperty: {
            /** @default null */
            addressLine1?: string | null;
            /** @default null */
            addressLine2?: string | null;
            /** @default null */
            city?: string | null;
            /** @default null */
            nation?: components["schemas"]["Nation"] | null;
            /** @default null */
            ownerContactId?: components["schemas"]["ContactId"] | null;
            /**
             * @default null
             * @example LS1 4AB
             */
            postcode?: string | null;
            /** @default null */
            propertyType?: components["schemas"]["PropertyType"] | null;
            /**
             * @description Change the address although one that is there looks the same.
             * @default null
             */
            saveAnyway?: boolean | null;
            /** @default null */
            status?: components["schemas"]["PropertyStatus"] | null;
            /** @default null */
            uprn?: string | null;
        };
        /**
         * @description What to change of a tenancy; what is left out stays. Its unit and room do not change: end it and
         *     start another.
         */
        ChangeTenancy: {
            /** @default null */
            depositAmountGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: date
             * @description The last day. A day that is past ends the tenancy.
             * @default null
             */
            endDate?: string | null;
            /**
             * @description Everybody who lives there besides the lead.
             * @default null
             */
            occupantContactIds?: components["schemas"]["ContactId"][] | null;
            /** @default null */
            possessionBasis?: components["schemas"]["PossessionBasis"] | null;
            /**
             * @description Why; needed when possession is sought, or no longer.
             * @default null
             */
            reason?: string | null;
            /** @default null */
            rentAmountGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: date
             * @default null
             */
            startDate?: string | null;
            /** @default null */
            status?: components["schemas"]["TenancyStatus"] | null;
            /** @default null */
            tenantContactId?: components["schemas"]["ContactId"] | null;
        };
        /** @description What to change of a unit; what is left out stays. */
        ChangeUnit: {
            /**
             * Format: int32
             * @default null
             */
            bathrooms?: number | null;
            /**
             * Format: int32
             * @default null
             */
            bedrooms?: number | null;
            /** @default null */
            decant?: components["schemas"]["Decant"] | null;
            /**
             * @description Square metres, with at most two decimals.
             * @default null
             * @example 62.50
             */
            floorArea?: string | null;
            /** @default null */
            letByRoom?: boolean | null;
            /** @default null */
            purpose?: components["schemas"]["UnitPurpose"] | null;
            /**
             * @description Why; needed to take a unit out of use.
             * @default null
             */
            reason?: string | null;
            /** @default null */
            status?: components["schemas"]["UnitStatus"] | null;
            /** @default null */
            unitNumber?: string | null;
            /** @default null */
            uprn?: string | null;
        };
        /** @description What to change of an account; what is left out stays. */
        ChangeUser: {
            /** @default null */
            contactId?: components["schemas"]["ContactId"] | null;
            /** @default null */
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @default null */
            firstName?: string | null;
            /** @default null */
            lastName?: string | null;
            /**
             * @description All that they may do beyond their role.
             * @default null
             */
            permissions?: components["schemas"]["Permission"][] | null;
            /** @default null */
            role?: components["schemas"]["Role"] | null;
        };
        /** @description What to change of a view; what is left out stays. */
        ChangeView: {
            /** @default null */
            hiddenColumns?: string[] | null;
            /** @default null */
            name?: string | null;
            /** @default null */
            query?: string | null;
            /** @default null */
            sharing?: components["schemas"]["Sharing"] | null;
            /** @default null */
            teamRole?: components["schemas"]["Role"] | null;
        };
        /** @enum {string} */
        Channel: "Portal" | "Email" | "SMS" | "WhatsApp";
        /** @description Which columns are what. */
        CheckBody: {
            /** @description Fields, each with the number of its column from 0. */
            mapping: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        CheckResult: "dry" | "returned" | "not_needed";
        /** @description A checklist of a work order. */
        Checklist: {
            /** @description Whether the kind of repair brought it; a person did otherwise. */
            byItself: boolean;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["ChecklistId"];
            items: components["schemas"]["ChecklistLine"][];
            /** @description Mandatory items without an answer: while there are any, the order cannot be completed. */
            missing: number;
            name: string;
            templateId: components["schemas"]["ChecklistTemplateId"];
            workOrderId: components["schemas"]["WorkOrderId"];
        };
        /** Format: uuid */
        ChecklistId: string;
        /** @description One thing that a checklist asks. */
        ChecklistItem: {
            /** @description How it is answered. */
            kind: components["schemas"]["ItemKind"];
            /** @description Whether the job cannot be completed without an answer. */
            mandatory: boolean;
            /** @description What is asked, at most 200 characters. */
            text: string;
        };
        /** @description One thing that a checklist asks, with the answer that stands. */
        ChecklistLine: {
            answeredAt?: components["schemas"]["Instant"] | null;
            answeredBy?: string | null;
            attachmentId?: components["schemas"]["AttachmentId"] | null;
            /**
             * Format: int32
             * @description Its place, from 1: what an answer names.
             */
            item: number;
            kind: components["schemas"]["ItemKind"];
            mandatory: boolean;
            text: string;
            /** @description `yes`, `no`, a number, or words; null when there is no answer in words. */
            value?: string | null;
        };
        /** @description What checklists are made from. */
        ChecklistTemplate: {
            /** @description New orders of repairs of these kinds get it by themselves. */
            categories: components["schemas"]["Category"][];
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["ChecklistTemplateId"];
            /** @description In the order in which they are asked. */
            items: components["schemas"]["ChecklistItem"][];
            /** @example Gas appliance visit */
            name: string;
            retiredAt?: components["schemas"]["Instant"] | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
        };
        /** Format: uuid */
        ChecklistTemplateId: string;
        /** @description A page of the templates, newest first. */
        ChecklistTemplateList: {
            items: components["schemas"]["ChecklistTemplate"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description What becomes of some duplicates. */
        ChooseBody: {
            choice?: components["schemas"]["Duplicates"] | null;
            /** @description Their rows, as a spreadsheet counts. */
            rows: number[];
        };
        /** @enum {string} */
        ChooseBy: "InTurn" | "LeastOpen" | "Property" | "Category";
        /** @description How many duplicates have a choice of their own. */
        Chosen: {
            /**
             * Format: int64
             * @description They are added beside what is here.
             */
            add: number;
            /**
             * Format: int64
             * @description They are left out.
             */
            skip: number;
        };
        /** @enum {string} */
        CisStatus: "Unknown" | "OutOfScope" | "Gross" | "Registered" | "Unmatched";
        /** @description The clock that matters now. */
        Clock: {
            /** @description When it runs out. */
            due: components["schemas"]["Instant"];
            duty?: components["schemas"]["Duty"] | null;
            /**
             * @description The promise that runs out first of those that are not kept yet: `respond`, `attend`,
             *     `makeSafe` or `resolve`; `legal` where a legal date is before it.
             * @example respond
             */
            kind: string;
            /** @description How it is going. */
            state: components["schemas"]["Health"];
        };
        /** @enum {string} */
        ClockState: "running" | "near" | "missed" | "met" | "metLate" | "dropped";
        /** @description The end of an incident. */
        CloseIncident: {
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
            /** @description What is told: how it ended (at most 2,000 characters). */
            words: string;
        };
        /** @description What the end of an incident brought about. */
        ClosedIncident: {
            /** @description How many repairs ended with it. */
            ended: number;
            /** @description The incident as it is now. */
            incident: components["schemas"]["IncidentPage"];
            /** @description Those that stay, with why. */
            stayed: components["schemas"]["TicketThatStays"][];
        };
        /** @description When a completed ticket closes by itself. */
        Closing: {
            /** @description The moment; what stands in the way may put it off. */
            at: components["schemas"]["Instant"];
            confirmedAt?: components["schemas"]["Instant"] | null;
            objectedAt?: components["schemas"]["Instant"] | null;
            /** @description What they said. */
            objection?: string | null;
            /** @description What stands in its way now. */
            whyNot?: string | null;
        };
        /** @enum {string} */
        CodeKind: "KeySafe" | "Door" | "Gate" | "Alarm" | "Other";
        /** @description What completing a job needs, and what of it is there. */
        Completion: {
            /**
             * Format: int64
             * @description Photos of how it is now.
             */
            afterPhotos: number;
            /**
             * Format: int64
             * @description Photos of how it was, those of the report included.
             */
            beforePhotos: number;
            /** @description The certificates of the job, oldest first. */
            certificates: components["schemas"]["GivenCertificate"][];
            /** @description The kinds of certificate that there are. */
            kinds: components["schemas"]["CertificateKindInfo"][];
            needs?: components["schemas"]["CompletionNeed"] | null;
        };
        /** @description What jobs of a kind of repair need before they are completed. */
        CompletionNeed: {
            /** @description A photo of how it is now, of the job itself. */
            afterPhotos?: boolean;
            /** @description A photo of how it was, be it the one that came with the report. */
            beforePhotos?: boolean;
            /** @description The kind of repair. */
            category: components["schemas"]["Category"];
            /** @description A certificate of one of these kinds; none where the list is empty. */
            certificates?: components["schemas"]["CertificateKind"][];
        };
        /** @description A proposal that a person confirms; what is left out stays as proposed. */
        ConfirmHazard: {
            awareAt?: components["schemas"]["Instant"] | null;
            class?: components["schemas"]["HazardClass"] | null;
            hazard?: components["schemas"]["Hazard"] | null;
            nation?: components["schemas"]["Nation"] | null;
            /**
             * @description Why it was known later than is on record or long before the report, or why the law of another
             *     nation than the home's counts; needed then.
             */
            reason?: string | null;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version?: number | null;
        };
        /** Format: uuid */
        ConsentId: string;
        /** @description A line of the log. */
        ConsentLine: {
            channel: components["schemas"]["Channel"];
            createdAt: components["schemas"]["Instant"];
            givenAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["ConsentId"];
            /** @description From where it was written down. */
            ipAddress?: string | null;
            note?: string | null;
            /** @description The colleague who wrote it down. */
            recordedBy?: string | null;
            /** @description How we know. */
            source: components["schemas"]["ConsentSource"];
            /** @description With what it was written down. */
            userAgent?: string | null;
            withdrawnAt?: components["schemas"]["Instant"] | null;
        };
        /** @description What people said of channels. */
        ConsentList: {
            items: components["schemas"]["ConsentOf"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description Where a person stands with a channel. */
        ConsentNow: {
            channel: components["schemas"]["Channel"];
            /** @description Whether service messages may go to them this way. */
            mayBeUsed: boolean;
            since?: components["schemas"]["Instant"] | null;
            state: components["schemas"]["ConsentState"];
            /** @description Why not, if not. */
            whyNot?: string | null;
        };
        /** @description A line of the log, with whose it is. */
        ConsentOf: components["schemas"]["ConsentLine"] & {
            contactId: components["schemas"]["ContactId"];
            /** @example Priya Shah */
            contactName: string;
        };
        /** @enum {string} */
        ConsentSort: "-createdAt" | "createdAt";
        /** @enum {string} */
        ConsentSource: "Phone" | "Email" | "Portal" | "InPerson" | "Letter" | "Reply" | "Import" | "Other";
        /** @enum {string} */
        ConsentState: "NotGiven" | "Given" | "Withdrawn";
        /** @description A person or firm that can be reached. */
        Contact: {
            archivedAt?: components["schemas"]["Instant"] | null;
            archivedReason?: string | null;
            createdAt: components["schemas"]["Instant"];
            /** @example priya.shah@example.com */
            email?: string | null;
            /** @example Priya */
            firstName?: string | null;
            id: components["schemas"]["ContactId"];
            /** @description False once messages to them have come back. */
            isValid: boolean;
            /** @example Shah */
            lastName?: string | null;
            /**
             * @description What to call them: their name, else how to reach them.
             * @example Priya Shah
             */
            name: string;
            /** @example +447700900123 */
            phoneE164?: string | null;
            preferredChannel?: components["schemas"]["Channel"] | null;
            type: components["schemas"]["ContactType"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
        };
        /** @description All that a person said about channels. */
        ContactConsents: {
            /** @description Each channel as it stands. */
            channels: components["schemas"]["ConsentNow"][];
            /** @description The log, newest first, at most 200 lines. */
            history: components["schemas"]["ConsentLine"][];
        };
        /** @description Possible duplicates. */
        ContactDuplicates: {
            groups: components["schemas"]["DuplicateGroup"][];
            /** @description What to send as `beyond` for the next page; null on the last. */
            next?: string | null;
        };
        /** Format: uuid */
        ContactId: string;
        /** @description Contacts, newest first. */
        ContactList: {
            items: components["schemas"]["Contact"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description A contact as a resident or a contractor sees it. */
        ContactSeen: {
            by: components["schemas"]["Onlooker"];
            contact?: components["schemas"]["Contact"] | null;
            /** @description What they are not shown, and why. */
            hidden: components["schemas"]["HiddenPart"][];
            /** @description Why they do not see it. */
            whyNot?: string | null;
        };
        /** @enum {string} */
        ContactSort: "-createdAt" | "createdAt" | "name" | "-name";
        /** @enum {string} */
        ContactType: "Tenant" | "Owner" | "Contractor" | "Other";
        /** @description A firm that does repairs. */
        Contractor: components["schemas"]["Profile"] & {
            /**
             * Format: int64
             * @description Answers that the response time is the mean of.
             */
            answers: number;
            /**
             * @description Hours from an offer to its answer, on average, for the orders of the last 365 days.
             * @example 3.50
             */
            avgResponseTimeHours?: string | null;
            /**
             * @description Of the orders of the last 365 days that they completed or declined, the share that they
             *     completed, from 0 to 1.
             * @example 0.9750
             */
            completionRate?: string | null;
            /** @example Sam Okafor */
            contactName: string;
            createdAt: components["schemas"]["Instant"];
            email?: string | null;
            figuresAsOf?: components["schemas"]["Instant"] | null;
            /**
             * Format: date
             * @description The day after which something runs out first, past or to come.
             */
            firstExpiry?: string | null;
            /**
             * @description Of the same orders, the share that was right the first time: one visit, nothing still needed,
             *     not sent back, not reported again.
             * @example 0.9180
             */
            firstTimeFix?: string | null;
            /**
             * Format: int64
             * @description Orders that both are made from.
             */
            jobsDone: number;
            /**
             * Format: int64
             * @description Orders that the completion rate is made from.
             */
            jobsEnded: number;
            /** @description What has run out, a sentence each. */
            lapses: string[];
            /** @description Whether they may be given new work today. */
            mayBeGivenWork: boolean;
            /** @description Moves of their status, open or not. */
            moves: components["schemas"]["ContractorMove"][];
            /**
             * Format: int64
             * @description Orders that they still have to do something for.
             */
            openOrders: number;
            phoneE164?: string | null;
            /**
             * @description Out of five, the mean of residents' marks; null while there are none.
             * @example 4.60
             */
            rating?: string | null;
            /**
             * Format: int64
             * @description Marks that the rating is the mean of.
             */
            ratingCount: number;
            /**
             * @description Of the orders of the last 365 days that they completed, the share that was reported again, from
             *     0 to 1.
             * @example 0.0312
             */
            recallRate?: string | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
            /** @description Why not, if not. */
            whyNoWork?: string | null;
        };
        /** @description One thing that happened with a contractor. */
        ContractorHistoryItem: {
            at: components["schemas"]["Instant"];
            /** @description Who did it, for changes and messages of colleagues. */
            by?: string | null;
            /** @description More of it: what is to be done, what was written, which fields were changed. */
            detail?: string | null;
            /**
             * Format: uuid
             * @description The order's, quote's, invoice's, message's or audit entry's.
             */
            id: string;
            kind: components["schemas"]["ContractorHistoryKind"];
            /**
             * @description Where it stands now.
             * @example Completed
             */
            status?: string | null;
            ticketId?: components["schemas"]["TicketId"] | null;
            /** @example TKT-000123 */
            ticketNumber?: string | null;
            ticketTitle?: string | null;
            /**
             * @description It in a few words.
             * @example WO-000042
             */
            title: string;
            totalGbp?: components["schemas"]["Pence"] | null;
        };
        /** @enum {string} */
        ContractorHistoryKind: "Job" | "Quote" | "Invoice" | "Message" | "Change";
        /** Format: uuid */
        ContractorId: string;
        /** @description Contractors, in the order that was asked for. */
        ContractorList: {
            items: components["schemas"]["Contractor"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description A move of a contractor's status, open or not. */
        ContractorMove: {
            /** @description Whether the caller may do it now. */
            allowed: boolean;
            /**
             * @description What the button says.
             * @example Archive
             */
            label: string;
            /** @description Whether a reason must come along. */
            needsReason: boolean;
            /** @description The status afterwards. */
            to: components["schemas"]["ContractorStatus"];
            /** @description Why not, if not. */
            why?: string | null;
        };
        /** @enum {string} */
        ContractorSort: "-createdAt" | "createdAt" | "name" | "-name";
        /** @enum {string} */
        ContractorStatus: "Active" | "Suspended" | "Inactive";
        /** @description Where a contractor's status is to go. */
        ContractorTransition: {
            /**
             * @description Why, at most 500 characters.
             * @example They have retired
             */
            reason?: string | null;
            /** @description The status to take. */
            to: components["schemas"]["ContractorStatus"];
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description Who looks after a ticket. */
        Coordinator: {
            /** @description The user's id. */
            id: components["schemas"]["UserId"];
            /** @description Their name. */
            name: string;
        };
        /** @description A visit that is agreed on a day on which its contractor is away. */
        CoveredVisit: {
            /** @example WO-000042 */
            orderNumber: string;
            startAt: components["schemas"]["Instant"];
            ticketId: components["schemas"]["TicketId"];
            ticketTitle: string;
            visitId: components["schemas"]["VisitId"];
            /**
             * @description When it is, as one says it.
             * @example on Tuesday 24 November between 9 am and noon
             */
            when: string;
            workOrderId: components["schemas"]["WorkOrderId"];
        };
        /** @description A look at a home that was damp. */
        DampCheck: {
            /** @description What it comes from. */
            cause?: string | null;
            doneAt?: components["schemas"]["Instant"] | null;
            /** Format: date */
            dueOn: string;
            id: components["schemas"]["DampCheckId"];
            /**
             * Format: double
             * @description What the meter showed, in per cent.
             * @example 18.5
             */
            moisturePercent?: number | null;
            note?: string | null;
            /** @description Photographs of the ticket that show it. */
            photoIds: components["schemas"]["AttachmentId"][];
            result?: components["schemas"]["CheckResult"] | null;
            /**
             * Format: int32
             * @description How many weeks after the end of the case.
             */
            weeks: number;
        };
        /** Format: uuid */
        DampCheckId: string;
        /** @enum {string} */
        DayOfWeek: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
        /** @description Where the people of a unit have moved while it is out of use. */
        Decant: {
            /**
             * Format: date
             * @description From which day.
             */
            from: string;
            /**
             * @description Where to.
             * @example Premier Inn, Whitehall Road, Leeds
             */
            to: string;
            /**
             * Format: date
             * @description When they should be back, where that is known.
             */
            until?: string | null;
        };
        /** @description Why a firm will not do it. */
        DeclineOffer: {
            reason: string;
        };
        /** @description Another person who is alike and not the same. */
        DifferentContact: {
            /** @description Who. */
            contactId: components["schemas"]["ContactId"];
        };
        /** @description Another property that is alike and not the same. */
        DifferentProperty: {
            /** @description Which. */
            propertyId: components["schemas"]["PropertyId"];
        };
        /** @enum {string} */
        Doing: "Viewing" | "Writing" | "Editing";
        /** @description What somebody has begun to write. */
        Draft: {
            /** @description What stood in those fields when it was begun. */
            base: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description The version of the ticket that it was begun on.
             */
            baseVersion?: number | null;
            /** @description What was typed, by field. */
            fields: {
                [key: string]: string;
            };
            /** @description What it is going to be. */
            kind: components["schemas"]["DraftKind"];
            /** @description When it was kept last. */
            savedAt: components["schemas"]["Instant"];
            sharedAt?: components["schemas"]["Instant"] | null;
        };
        /** @description What was kept. */
        DraftKept: {
            draft?: components["schemas"]["Draft"] | null;
        };
        /** @enum {string} */
        DraftKind: "Note" | "Message" | "Edit";
        /** @description A draft in a list. */
        DraftLine: {
            /** @description How it begins. */
            glimpse: string;
            /** @description What it is going to be. */
            kind: components["schemas"]["DraftKind"];
            /** @description When it was kept last. */
            savedAt: components["schemas"]["Instant"];
            /** @description On which ticket. */
            ticketId: components["schemas"]["TicketId"];
            /** @description The ticket's number. */
            ticketNumber: string;
            /** @description The ticket's title. */
            ticketTitle: string;
        };
        /** @description All drafts of the caller. */
        DraftList: {
            /** @description The drafts, newest first. */
            items: components["schemas"]["DraftLine"][];
            /** @description Where to go on; null at the end. */
            next?: string | null;
        };
        /** @description When something that is reported now would be due. */
        DueExample: {
            after?: components["schemas"]["Instant"] | null;
            before?: components["schemas"]["Instant"] | null;
            /** @description At this priority. */
            priority: components["schemas"]["Priority"];
            /** @description What is promised. */
            promised: components["schemas"]["Promised"];
        };
        /** @description Something that is there already and looks like what is to be added. */
        Duplicate: {
            /**
             * @description Its address on one line.
             * @example Flat 2, 10 High Street, Leeds LS1 4AB
             */
            address: string;
            /** @description Whether it was put away. */
            archived: boolean;
            /**
             * Format: uuid
             * @description The property.
             */
            propertyId: string;
            /**
             * Format: uuid
             * @description The unit of it, where it is the unit that looks the same.
             */
            unitId?: string | null;
        };
        /** @enum {string} */
        DuplicateBy: "Phone" | "Email" | "Name";
        /** @description People who have one thing in common. */
        DuplicateGroup: {
            /** @description Oldest first, ten at most. */
            contacts: components["schemas"]["Contact"][];
            /**
             * @description What they have in common.
             * @example +447700900123
             */
            key: string;
        };
        /** @description A property that may be entered twice. */
        DuplicateHome: {
            /**
             * @description On one line, as it was written.
             * @example 1 Mill Ln, Leeds LS1 4AB
             */
            address: string;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["PropertyId"];
            /** Format: int64 */
            unitCount: number;
            uprn?: string | null;
        };
        /** @description Duplicates by row. */
        DuplicateList: {
            items: components["schemas"]["DuplicateRow"][];
            /**
             * Format: int32
             * @description What to send as `fromRow` for those behind; null at the end.
             */
            nextRow?: number | null;
        };
        /** @description A row of the file beside what is here already. */
        DuplicateRow: {
            choice?: components["schemas"]["Duplicates"] | null;
            /** @description What is here already. */
            existing?: string | null;
            /** @description The row as it was read. */
            incoming: string;
            /**
             * Format: int32
             * @description As a spreadsheet counts: the header is 1.
             */
            row: number;
            /**
             * Format: int32
             * @description Or the row higher up in the file that says the same.
             */
            sameAsRow?: number | null;
        };
        /** @enum {string} */
        Duplicates: "skip" | "add";
        /** @enum {string} */
        Duty: "investigate_emergency" | "investigate" | "renewed_investigation" | "written_summary" | "safety_work_emergency_guidance" | "safety_work_emergency_reg5" | "safety_work" | "alternative_accommodation" | "supplementary_begin_or_steps" | "supplementary_physical_start" | "commence_repair" | "complete_repair";
        /** @description An earlier date than the one that stands. */
        EarlierDate: {
            dueAt: components["schemas"]["Instant"];
            /** Format: date */
            dueDate?: string | null;
            reason: string;
        };
        /** @description What was recognised as an emergency, and what to do. */
        EmergencyAdvice: {
            /** @description What the resident is told, with the number to ring. */
            advice: string;
            /** @description The fixed rule that fired. */
            rule: components["schemas"]["EmergencyRule"];
        };
        /** @enum {string} */
        EmergencyRule: "GasSmell" | "CarbonMonoxide" | "FireOrSmoke" | "WaterNearElectrics" | "Sparking" | "Collapse" | "TrappedInLift" | "NoPower" | "NoWater" | "Flood" | "Insecure" | "NoHeating";
        /** @description Why an alert is no longer needed. */
        EndAlert: {
            /** @example Claim settled */
            reason: string;
        };
        /** @description Why an order ends without the work. */
        EndForNoAccess: {
            /** @description What the office tried besides the visits. */
            reason: string;
        };
        /** @enum {string} */
        EndReason: "Fixed" | "ResidentResolved" | "Duplicate" | "NoAccess" | "ResidentResponsibility" | "NotOurs" | "Mistake" | "Other";
        /** @enum {string} */
        EscalateTo: "coordinator" | "coordinators" | "managers";
        /** @description After how long past its end somebody else hears of a clock. */
        EscalationLevel: {
            /** @description Counted from the end of the clock. In working time nobody is told at night. */
            after: components["schemas"]["Allowance"];
            /** @description Who hears of it. */
            to: components["schemas"]["EscalateTo"];
        };
        /** @description A line of a timeline. */
        Event: {
            actor?: components["schemas"]["Person"] | null;
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description The particulars. */
            data: Record<string, never>;
            /** @description The id. */
            id: components["schemas"]["EventId"];
            /**
             * Format: int32
             * @description The version of the service policy by which it was decided, where the policy decided it; 0 is the
             *     one that is built in. Residents are not told.
             */
            policyVersion?: number | null;
            /**
             * @description The line in words.
             * @example Visit agreed for Tue 24 Nov, 9:00 to 12:00
             */
            text: string;
            /** @description What it is about. */
            type: components["schemas"]["EventType"];
        };
        /** Format: uuid */
        EventId: string;
        /** @description A page of a timeline. */
        EventList: {
            /** @description The events, newest first. */
            items: components["schemas"]["Event"][];
            /** @description Send it as `after` for older ones; null when these are all. */
            next?: string | null;
        };
        /** @enum {string} */
        EventType: "TicketReported" | "TicketTriaged" | "TicketUpdated" | "TicketStatusChanged" | "WorkOrderRaised" | "ContractorAssigned" | "WorkOrderOffered" | "WorkOrderAccepted" | "WorkOrderDeclined" | "OfferLapsed" | "VisitScheduled" | "OperativesNamed" | "VisitProposed" | "VisitDeclined" | "VisitCancelled" | "VisitOnMyWay" | "WorkStarted" | "WorkCompleted" | "WorkVerified" | "WorkSentBack" | "NoAccess" | "WorkOrderCancelled" | "PhotosAdded" | "PhotoRemoved" | "CertificateAdded" | "CertificateRemoved" | "NoteAdded" | "TicketClosed" | "TicketCancelled" | "TicketReopened" | "EmailSent" | "EmailNotSent" | "QuoteSubmitted" | "QuoteApproved" | "QuoteRejected" | "HazardProposed" | "HazardConfirmed" | "HazardRefused" | "HazardStageRecorded" | "HazardDeadlineSet" | "HazardKnownSinceSet" | "HazardRecounted" | "HazardClockNear" | "HazardClockMissed" | "HazardClosed" | "HazardLetterWritten" | "HazardLetterSent" | "HazardLetterGiven" | "HazardLetterFailed" | "DampCheckDue" | "DampChecked" | "TicketHeld" | "TicketResumed" | "TicketDeferred" | "TicketReturned" | "TicketPutAway" | "TicketRestored" | "TagsChanged" | "TicketLinked" | "TicketUnlinked" | "TicketMerged" | "TicketSplit" | "TicketUnsplit" | "TicketUnmerged" | "TicketClosesSoon" | "TicketObjected" | "TicketConfirmed" | "RepairRated" | "ServiceClockNear" | "ServiceClockMissed" | "ServiceClockEscalated" | "ServiceClockRecounted" | "TicketMadeSafe" | "ChecklistAdded" | "ChecklistAnswered" | "ChecklistRemoved" | "IncidentJoined" | "PricingChanged" | "PricingAsked" | "PricingApproved" | "PricingRejected" | "PricingWithdrawn" | "MessageSent" | "MessageReceived" | "MessageFailed" | "MessageEmergency";
        /** @description The evidence of a ticket in one file. */
        EvidencePack: {
            audience: components["schemas"]["PackAudience"];
            contractorId?: components["schemas"]["ContractorId"] | null;
            contractorName?: string | null;
            createdAt: components["schemas"]["Instant"];
            /** @description Why it failed, in a sentence. */
            error?: string | null;
            /**
             * Format: int32
             * @description Files that are in it so far.
             */
            filesDone: number;
            /**
             * Format: int32
             * @description Files that rows speak of and that are not there, or are not what was recorded.
             */
            filesMissing: number;
            /**
             * Format: int32
             * @description Files that there are.
             */
            filesTotal: number;
            finishedAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["PackId"];
            /** @description The SHA-256 of the PDF. */
            pdfSha256?: string | null;
            /**
             * Format: int64
             * @description The size of the zip.
             */
            sizeBytes?: number | null;
            status: components["schemas"]["PackStatus"];
            ticketId: components["schemas"]["TicketId"];
            /** @description Who asked for it. */
            userId: components["schemas"]["UserId"];
            userName: string;
            /** @description The SHA-256 of the zip. */
            zipSha256?: string | null;
        };
        /** @description The packs of a ticket, newest first. */
        EvidencePackList: {
            items: components["schemas"]["EvidencePack"][];
        };
        /** Format: uuid */
        FeedId: string;
        /** @description What is wrong with one part of the request. */
        FieldError: {
            /**
             * @description What would be right.
             * @example Say in a few words what is wrong.
             */
            detail: string;
            /**
             * @description JSON pointer to the field of the body; of a parameter or header, its name after a slash.
             * @example /title
             */
            pointer: string;
        };
        /** @description What a new organisation has done of what one does first. */
        FirstSteps: {
            /** @description Whether a second colleague is here or invited. */
            colleagues: boolean;
            /** @description Whether there are contractors. */
            contractors: boolean;
            /** @description Whether there are homes. */
            homes: boolean;
            /** @description Whether a repair was ever reported. */
            tickets: boolean;
        };
        /** @description Somebody who follows an incident instead of reporting the same. */
        FollowIncident: {
            contactId?: components["schemas"]["ContactId"] | null;
            /** @description Where they would have reported it. */
            unitId: components["schemas"]["UnitId"];
        };
        /** @description Whose password is forgotten. */
        Forgotten: {
            /**
             * @description The account's email.
             * @example coordinator@northgate.example
             */
            email: string;
        };
        /** @description What a firm says is still needed, as it was sent. */
        FurtherWork: {
            /**
             * @description What is to be done, at most 2,000 characters.
             * @default
             */
            description?: string;
            /**
             * @description Whether it is an emergency.
             * @default null
             */
            emergency?: boolean | null;
            /**
             * @description Which, where they have to be.
             * @default null
             */
            materialList?: string | null;
            /**
             * @description Whether materials have to be got first.
             * @default null
             */
            materials?: boolean | null;
            /**
             * @description Whether it needs more than one person.
             * @default null
             */
            severalPeople?: boolean | null;
            /**
             * @description The trades that it needs, at least one.
             * @default []
             */
            trades?: components["schemas"]["Category"][];
        };
        /** @description A certificate of a job. */
        GivenCertificate: components["schemas"]["Attachment"] & {
            /** @description Whether the caller may take it away, which ends when the work is completed. */
            mayRemove: boolean;
        };
        /** @enum {string} */
        Hazard: "falls" | "fire_and_explosions" | "hot_surfaces" | "collisions_entrapment_ergonomics" | "structural_collapse" | "electrical" | "excess_cold" | "radiation" | "damp_and_mould" | "lead" | "indoor_air_pollutants" | "excess_heat" | "asbestos_mmf" | "domestic_hygiene" | "water_supply" | "crowding_and_space" | "entry_by_intruders" | "noise" | "lighting";
        /** @description A hazard with its clocks and what was done about it. */
        HazardCase: components["schemas"]["HazardLine"] & {
            /** @description Looks at a home that was damp, some weeks after. */
            checks: components["schemas"]["DampCheck"][];
            closedAt?: components["schemas"]["Instant"] | null;
            deadlines: components["schemas"]["HazardDeadline"][];
            decidedAt?: components["schemas"]["Instant"] | null;
            decidedBy?: string | null;
            landlord?: components["schemas"]["Landlord"] | null;
            notRequired: components["schemas"]["Duty"][];
            outcome?: components["schemas"]["Outcome"] | null;
            /** @description Duties that get their date from something that has not happened. */
            pending: components["schemas"]["Duty"][];
            /** @description The text that spoke of it. */
            quote?: string | null;
            /** @description Why it was refused or ended early. */
            reason?: string | null;
            /** @description The fixed rule that proposed it; null when a person opened it. */
            rule?: string | null;
            /** @description Which rules apply and why. */
            rules?: string | null;
            stages: components["schemas"]["HazardStage"][];
            supplementaryWork?: boolean | null;
            /** @description Duties to meet as soon as reasonably practicable. */
            undated: components["schemas"]["Duty"][];
            workIdentifiedAt?: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        HazardClass: "significant" | "emergency";
        /** @description A clock. */
        HazardDeadline: {
            basis: string;
            /** @description Whether missing it is a breach of the law. */
            binds: boolean;
            /** @description The first moment after the period. */
            dueAt: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description The last day, for a clock of days; null for one of hours.
             */
            dueDate?: string | null;
            duty: components["schemas"]["Duty"];
            /** @description How well the wording of the rule is known: A, B or B-. */
            grade: string;
            metAt?: components["schemas"]["Instant"] | null;
            promise?: components["schemas"]["PromisedDate"] | null;
            proposal?: components["schemas"]["EarlierDate"] | null;
            /** @example awaab-england/investigate@2025-10-27 */
            ruleVersion: string;
            startAt: components["schemas"]["Instant"];
            state: components["schemas"]["ClockState"];
            /** @description How the date comes about, step by step. */
            working: string[];
        };
        /** Format: uuid */
        HazardId: string;
        /** @description A letter about a hazard, and the proof that it was given. */
        HazardLetter: {
            attachmentId: components["schemas"]["AttachmentId"];
            contactId: components["schemas"]["ContactId"];
            /** @description Why its email could not be sent. */
            error?: string | null;
            evidenceId?: components["schemas"]["AttachmentId"] | null;
            givenAt?: components["schemas"]["Instant"] | null;
            givenBy?: string | null;
            hazardId: components["schemas"]["HazardId"];
            id: components["schemas"]["LetterId"];
            /** @description The id by which mail servers know the email. */
            messageId?: string | null;
            method: components["schemas"]["LetterMethod"];
            /** @description What shows that it was given. */
            note?: string | null;
            /** @description The SHA-256 of the paper. */
            sha256: string;
            status: components["schemas"]["LetterStatus"];
            /** @description To whom. */
            to: string;
            /** @description Where the email went. */
            toAddress?: string | null;
            /** Format: int32 */
            version: number;
            writtenAt: components["schemas"]["Instant"];
            writtenBy?: string | null;
        };
        /** @description Letters about a hazard, newest first. */
        HazardLetterList: {
            items: components["schemas"]["HazardLetter"][];
        };
        /** @description A hazard in a list. */
        HazardLine: {
            /** @example Flat 2A, 16 Linden House, Leeds LS1 4AB */
            address: string;
            awareAt: components["schemas"]["Instant"];
            class: components["schemas"]["HazardClass"];
            createdAt: components["schemas"]["Instant"];
            hazard: components["schemas"]["Hazard"];
            id: components["schemas"]["HazardId"];
            look?: components["schemas"]["LookDue"] | null;
            nation: components["schemas"]["Nation"];
            /** @description Whether missing the next date is a breach of the law. */
            nextBinds: boolean;
            nextDueAt?: components["schemas"]["Instant"] | null;
            nextDuty?: components["schemas"]["Duty"] | null;
            regime?: components["schemas"]["Regime"] | null;
            status: components["schemas"]["HazardStatus"];
            /** @description Whether missing a date is a breach; when not, the dates are a benchmark. */
            statutory: boolean;
            ticketId: components["schemas"]["TicketId"];
            /** @example TKT-000123 */
            ticketNumber: string;
            ticketTitle: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
        };
        /** @description Hazards, the next date first. */
        HazardList: {
            items: components["schemas"]["HazardLine"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description Why there is no case, or why it ends. */
        HazardReason: {
            /** @description Why, in words. To end a case it is needed only while a duty is not met. */
            reason?: string | null;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version?: number | null;
        };
        /** @description Something that was done. */
        HazardStage: {
            /** @description When it really happened. */
            at: components["schemas"]["Instant"];
            attachmentId?: components["schemas"]["AttachmentId"] | null;
            id: components["schemas"]["HazardStageId"];
            note?: string | null;
            /** @description Why it corrects what was said before; of a summary that is no letter of the case, why. */
            reason?: string | null;
            recordedAt: components["schemas"]["Instant"];
            recordedBy?: string | null;
            stage: components["schemas"]["HazardStep"];
            /** @description Whether a later line corrects it. */
            superseded: boolean;
        };
        /** Format: uuid */
        HazardStageId: string;
        /** @enum {string} */
        HazardStatus: "Proposed" | "Open" | "Refused" | "Closed";
        /** @enum {string} */
        HazardStep: "InvestigationStarted" | "InvestigationFinished" | "InPersonRequested" | "InPersonFinished" | "SummaryGiven" | "MadeSafe" | "StepsTaken" | "WorksBegun" | "WorksFinished" | "AccommodationProvided" | "AccessAttempted";
        /** @enum {string} */
        Health: "onTrack" | "atRisk" | "late" | "met" | "missed" | "paused";
        /** @description A part that is not shown, and why. */
        HiddenPart: {
            /** @description How many of it are hidden. */
            count: number;
            /**
             * @description Its name in the API; a dot leads inside.
             * @example events
             */
            part: string;
            /** @description Why. */
            why: string;
        };
        /** @description Something to know before going there. */
        Hint: {
            id: components["schemas"]["HintId"];
            kind: components["schemas"]["HintKind"];
            propertyId: components["schemas"]["PropertyId"];
            /** @example Under the kitchen sink, left */
            text: string;
            unitId?: components["schemas"]["UnitId"] | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
        };
        /** Format: uuid */
        HintId: string;
        /** @enum {string} */
        HintKind: "Stopcock" | "FuseBoard" | "GasMeter" | "Entry" | "Parking" | "Pets" | "Lift" | "Other";
        /** @description A page of a history, newest first. */
        History: {
            items: components["schemas"]["HistoryLine"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description A line of a history. */
        HistoryLine: {
            at: components["schemas"]["Instant"];
            /**
             * @description Where the certificate of a job is read; null for anything else.
             * @example /api/v1/attachments/01939b5e-0000-7000-8000-000000000000/content
             */
            documentUrl?: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["HistoryLineKind"];
            /**
             * @description The number of a ticket or a work order.
             * @example TKT-000482
             */
            number?: string | null;
            /** @description Where it stands, for what has a status; of a change the reason. */
            status?: string | null;
            ticketId?: components["schemas"]["TicketId"] | null;
            /**
             * @description The line in words.
             * @example Leak under the kitchen sink
             */
            title: string;
            /** @description Who did it or does it: a colleague, a firm, a resident. */
            who?: string | null;
        };
        /** @enum {string} */
        HistoryLineKind: "Ticket" | "WorkOrder" | "Message" | "Tenancy" | "Certificate" | "Change";
        /** @description What happened, newest first. */
        HistoryPage: {
            items: components["schemas"]["ContractorHistoryItem"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** Format: uuid */
        HoldId: string;
        /** @description That a ticket is on hold now. */
        HoldMark: {
            /** @description What it waits for. */
            reason: components["schemas"]["HoldReason"];
            /** @description Since when. */
            since: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description The day on which it goes on by itself.
             */
            untilOn?: string | null;
        };
        /** @enum {string} */
        HoldReason: "AwaitingResident" | "AwaitingAccess" | "AwaitingLandlord" | "AwaitingApproval" | "AwaitingParts" | "ResidentsDate" | "Weather" | "Other";
        /** Format: uuid */
        HolidayId: string;
        /** @description Properties at one address, however it is written. */
        HomeGroup: {
            /**
             * @description The address of the oldest.
             * @example 1 Mill Lane, Leeds LS1 4AB
             */
            key: string;
            /** @description Oldest first. */
            properties: components["schemas"]["DuplicateHome"][];
        };
        /** @description A file that is, was or will be brought in. */
        Import: {
            createdAt: components["schemas"]["Instant"];
            duplicates?: components["schemas"]["Duplicates"] | null;
            /** @description Of a CSV file: `utf-8`, `windows-1252`, `utf-16le` or `utf-16be`. */
            encoding?: string | null;
            /** @description Why it failed, in a sentence. */
            error?: string | null;
            /** @example tenants.csv */
            fileName: string;
            finishedAt?: components["schemas"]["Instant"] | null;
            /** @description `csv` or `xlsx`. */
            format: string;
            id: components["schemas"]["ImportId"];
            kind: components["schemas"]["ImportKind"];
            mode?: components["schemas"]["ImportMode"] | null;
            rows: components["schemas"]["RowCounts"];
            /** @description Of a CSV file: what stands between cells. */
            separator?: string | null;
            /** @description Of a workbook: which sheet is read. */
            sheet?: string | null;
            /** Format: int64 */
            sizeBytes: number;
            status: components["schemas"]["ImportStatus"];
            undoUntil?: components["schemas"]["Instant"] | null;
            undoneAt?: components["schemas"]["Instant"] | null;
            updatedAt: components["schemas"]["Instant"];
            /** @description Who uploaded it. */
            userId: components["schemas"]["UserId"];
            userName: string;
        };
        /** @description One thing that a row can say. */
        ImportField: {
            example: string;
            hint: string;
            /** @example Last name */
            label: string;
            /** @example lastName */
            name: string;
            required: boolean;
        };
        /** @description A file to bring in: CSV or XLSX, up to 50 MB and 200,000 rows. */
        ImportForm: {
            /**
             * Format: binary
             * @description The file.
             */
            file: string;
        };
        /** Format: uuid */
        ImportId: string;
        /** @enum {string} */
        ImportKind: "Properties" | "Units" | "Tenancies" | "Contacts" | "Contractors" | "Tickets";
        /** @description Imports, newest first. */
        ImportList: {
            items: components["schemas"]["Import"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @enum {string} */
        ImportMode: "all" | "good";
        /** @description An import with its file's columns and what is known of its rows. */
        ImportPage: {
            /** @description Duplicates for which something was chosen by themselves. */
            chosen: components["schemas"]["Chosen"];
            /** @description The headers, in the file's order. */
            columns: string[];
            /** @description What a row of this kind can say. */
            fields: components["schemas"]["ImportField"][];
            import: components["schemas"]["Import"];
            /** @description Rows that an undo left, and why; the first 100. */
            kept: components["schemas"]["KeptRow"][];
            /**
             * @description Fields, each with the number of its column from 0: as it was decided or, before that, as it
             *     is proposed from the headers and from the last import of this kind.
             */
            mapping: {
                [key: string]: number;
            };
            /** @description Whether duplicates may be added beside what is here. */
            mayAddDuplicates: boolean;
            /** @description Problems by field and kind, most first. */
            problemCounts: components["schemas"]["ProblemCount"][];
            /** @description The first rows, as they stand in the file. */
            sample: string[][];
        };
        /** @description Something that is wrong with a row. */
        ImportProblem: {
            code: components["schemas"]["ProblemCode"];
            /** @description The header of its column. */
            column?: string | null;
            /** @description What would be right. */
            detail: string;
            /** @description The field; null for the row as a whole. */
            field?: string | null;
            /** @description What stands there. */
            given?: string | null;
            /**
             * Format: int32
             * @description As a spreadsheet counts: the header is 1.
             */
            row: number;
        };
        /** @enum {string} */
        ImportStatus: "Uploaded" | "Checking" | "Checked" | "Running" | "Done" | "Undoing" | "Undone" | "Failed";
        /** @description Whom news of an incident reaches. */
        IncidentAudience: {
            /**
             * Format: int64
             * @description How many of them get an email: they have an address that works and did not opt out.
             */
            byEmail: number;
            /**
             * Format: int64
             * @description People who live there now or follow it.
             */
            people: number;
            /** @description The others, who have to be rung or written to; at most 50. */
            toRing: components["schemas"]["PersonToRing"][];
        };
        /** @description An open repair that may be a part of an incident. */
        IncidentCandidate: {
            /** @description Its number. */
            number: string;
            /** @description When it was reported. */
            reportedAt: components["schemas"]["Instant"];
            /** @description The ticket. */
            ticketId: components["schemas"]["TicketId"];
            /** @description What is wrong, in a few words. */
            title: string;
        };
        /** @description An incident as whoever is about to report a repair is shown it. */
        IncidentHere: {
            /** @description What kind of repair it is. */
            category: components["schemas"]["Category"];
            /** @description Whether the caller follows it. */
            following: boolean;
            /** @description The id. */
            id: components["schemas"]["IncidentId"];
            /** @description Its number. */
            number: string;
            /** @description When it was opened. */
            openedAt: components["schemas"]["Instant"];
            /** @description What failed, in a few words. */
            title: string;
            /** @description When that was. */
            toldAt: components["schemas"]["Instant"];
            /** @description What was told last. */
            words: string;
        };
        /** Format: uuid */
        IncidentId: string;
        /** @description An incident in a list. */
        IncidentLine: {
            /** @description What kind of repair it is. */
            category: components["schemas"]["Category"];
            closedAt?: components["schemas"]["Instant"] | null;
            /** @description The id. */
            id: components["schemas"]["IncidentId"];
            /**
             * @description Its number in the organisation.
             * @example INC-000007
             */
            number: string;
            /** @description When it was opened. */
            openedAt: components["schemas"]["Instant"];
            /** @description Who opened it. */
            openedBy?: string | null;
            /** @description Its first place, on one line. */
            place?: string | null;
            /**
             * Format: int64
             * @description At how many properties it is.
             */
            places: number;
            /** @description Where it stands. */
            status: components["schemas"]["IncidentStatus"];
            /**
             * Format: int64
             * @description How many repairs are a part of it.
             */
            tickets: number;
            /**
             * @description What failed, in a few words.
             * @example No heating: the boiler house is down
             */
            title: string;
            /** @description When it last changed. */
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description A page of incidents, newest first. */
        IncidentList: {
            /** @description The incidents. */
            items: components["schemas"]["IncidentLine"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description The incident that a ticket is a part of. */
        IncidentMark: {
            /** @description The id. */
            id: components["schemas"]["IncidentId"];
            /**
             * @description Its number.
             * @example INC-000007
             */
            number: string;
            /** @description Where it stands. */
            status: components["schemas"]["IncidentStatus"];
            /** @description What failed, in a few words. */
            title: string;
        };
        /** @enum {string} */
        IncidentNews: "Opened" | "Update" | "Closed";
        /** @description An incident with everything about it. */
        IncidentPage: components["schemas"]["IncidentLine"] & {
            /** @description Where it is. */
            at: components["schemas"]["IncidentPlace"][];
            /** @description Whom the next news reaches. */
            audience: components["schemas"]["IncidentAudience"];
            /** @description The repairs that are a part of it, oldest first; at most 500. */
            children: components["schemas"]["IncidentTicket"][];
            /**
             * Format: int64
             * @description How many people follow it who would have reported the same.
             */
            followers: number;
            /** @description What was told, newest first; at most 100. */
            updates: components["schemas"]["IncidentUpdate"][];
            /**
             * Format: int32
             * @description Its version, for If-Match.
             */
            version: number;
        };
        /** @description A property that feels an incident. */
        IncidentPlace: {
            /** @description Where it is, on one line. */
            address: string;
            /**
             * Format: int64
             * @description How many units it has.
             */
            homes: number;
            /** @description The property. */
            propertyId: components["schemas"]["PropertyId"];
        };
        /** @description What an incident would reach, before it is opened. */
        IncidentPreview: {
            /** @description Whom it tells. */
            audience: components["schemas"]["IncidentAudience"];
            /**
             * Format: int64
             * @description How many units the properties have.
             */
            homes: number;
            /** @description Repairs of this kind that are open there and a part of no incident; newest first, at most 50. */
            tickets: components["schemas"]["IncidentCandidate"][];
        };
        /** @enum {string} */
        IncidentStatus: "Open" | "Closed";
        /** @description A repair that is a part of an incident, and what becomes of it when that is over. */
        IncidentTicket: {
            /** @description Where, on one line. */
            address: string;
            endsAs?: components["schemas"]["TicketStatus"] | null;
            /** @description Its number. */
            number: string;
            /** @description Where it stands. */
            status: components["schemas"]["TicketStatus"];
            /** @description Why it stays when the incident is over. */
            stays?: string | null;
            /** @description The ticket. */
            ticketId: components["schemas"]["TicketId"];
            /** @description What is wrong, in a few words. */
            title: string;
        };
        /** @description What was told about an incident. */
        IncidentUpdate: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description Who said it. */
            by?: string | null;
            /** @description The id. */
            id: components["schemas"]["IncidentUpdateId"];
            /** @description What it is about. */
            news: components["schemas"]["IncidentNews"];
            /**
             * Format: int32
             * @description How many people were told by email.
             */
            told: number;
            /** @description What was said. */
            words: string;
        };
        /** Format: uuid */
        IncidentUpdateId: string;
        /** @description News of an incident. */
        IncidentWords: {
            /** @description What is told (at most 2,000 characters). */
            words: string;
        };
        /** @description The open incidents of a place. */
        IncidentsHere: {
            /** @description The incidents, newest first; at most 20. */
            items: components["schemas"]["IncidentHere"][];
        };
        /** Format: date-time */
        Instant: string;
        /** @description A letter that asks somebody to make an account. */
        Invitation: {
            acceptedAt?: components["schemas"]["Instant"] | null;
            contactId?: components["schemas"]["ContactId"] | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            contractorName?: string | null;
            createdAt: components["schemas"]["Instant"];
            /** @example sam@example.com */
            email: string;
            expiresAt: components["schemas"]["Instant"];
            firstName?: string | null;
            id: components["schemas"]["InvitationId"];
            /** @description Who asked them. */
            invitedBy: string;
            lastName?: string | null;
            /** @description What they may do beyond their role. */
            permissions: components["schemas"]["Permission"][];
            revokedAt?: components["schemas"]["Instant"] | null;
            role: components["schemas"]["Role"];
            sentAt?: components["schemas"]["Instant"] | null;
            status: components["schemas"]["InvitationStatus"];
        };
        /** Format: uuid */
        InvitationId: string;
        /** @description Invitations, newest first. */
        InvitationList: {
            items: components["schemas"]["Invitation"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @enum {string} */
        InvitationStatus: "Open" | "Expired" | "Accepted" | "Revoked";
        /** @description Who takes the keys. */
        IssueKey: {
            /**
             * Format: date
             * @description When they should be back.
             */
            dueBackOn?: string | null;
            holderContactId?: components["schemas"]["ContactId"] | null;
            /** @example Connor of Pipes Ltd */
            holderName: string;
        };
        /** @enum {string} */
        ItemKind: "Tick" | "YesNo" | "Number" | "Text" | "Photo";
        /** @description An alert in summary; never why it is there. */
        JobAlert: {
            kind: components["schemas"]["AlertKind"];
            /**
             * @description What to do, or not to do.
             * @example Two people only
             */
            text: string;
        };
        /** @description A job on one page. */
        JobSheet: {
            /** @description How to get in. */
            access?: string | null;
            address: string;
            /** @description Warnings, in summary. */
            alerts: components["schemas"]["SheetAlert"][];
            /** @description The page's address as a square code. */
            code: components["schemas"]["SheetCode"];
            contact?: components["schemas"]["SheetContact"] | null;
            contractor?: string | null;
            /** @description What to know before going there. */
            hints: components["schemas"]["SheetHint"][];
            id: components["schemas"]["WorkOrderId"];
            /** @description Its priced work, without what was struck out. */
            lines: components["schemas"]["SheetLine"][];
            /** @description The page of the job. */
            link: string;
            /** @description What the home needs of every visit, a sentence each. */
            needs: string[];
            /** @example WO-000042 */
            number: string;
            organisation: string;
            /** @description What was reported. */
            report?: string | null;
            status: components["schemas"]["WorkOrderStatus"];
            target?: components["schemas"]["Instant"] | null;
            ticketNumber: string;
            title: string;
            totalGbp?: components["schemas"]["Pence"] | null;
            /**
             * @description The visit as people say it.
             * @example Tue 24 Nov, 9:00 to 12:00
             */
            visit?: string | null;
            /**
             * @description Who of the firm comes, where it is said.
             * @example Ann Patel and Bo Li
             */
            who?: string | null;
            /** @description What is to be done. */
            work?: string | null;
        };
        /** @description What to keep. */
        KeepDraft: {
            /** @description What stood in those fields when it was begun, for a change of what is there. */
            base?: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description The version of the ticket that it was begun on.
             */
            baseVersion?: number | null;
            /** @description What was typed, by field: 20,000 characters in all. When nothing was, the draft goes. */
            fields: {
                [key: string]: string;
            };
            /** @description What it is going to be. */
            kind: components["schemas"]["DraftKind"];
            /** @description Whether colleagues are to read it; as it was when absent. A change of facts is never shared. */
            shared?: boolean | null;
        };
        /** @description A row that an undo left. */
        KeptRow: {
            /** @example WorkOrders refers to it. */
            because: string;
            label: string;
            /**
             * Format: int32
             * @description As a spreadsheet counts: the header is 1.
             */
            row: number;
        };
        /** Format: uuid */
        KeyId: string;
        /** @description The register of keys, newest first. */
        KeyList: {
            items: components["schemas"]["KeySet"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description A set of keys. */
        KeySet: {
            /** @description Where that is, on one line. */
            address: string;
            createdAt: components["schemas"]["Instant"];
            /** Format: date */
            dueBackOn?: string | null;
            holderContactId?: components["schemas"]["ContactId"] | null;
            /** @description Who has it; null while it hangs on its hook. */
            holderName?: string | null;
            id: components["schemas"]["KeyId"];
            issuedAt?: components["schemas"]["Instant"] | null;
            /** @example Front door and meter cupboard */
            opens: string;
            /** @description Whether it should be back. */
            overdue: boolean;
            propertyId: components["schemas"]["PropertyId"];
            /**
             * @description What is written on it.
             * @example K-014
             */
            tag: string;
            unitId?: components["schemas"]["UnitId"] | null;
            /** Format: int32 */
            version: number;
        };
        /** @description Since when the landlord really knew. */
        KnownSince: {
            /** @description When the landlord first knew, by any route. */
            awareAt: components["schemas"]["Instant"];
            /** @description Why that is right and what stood before is not. */
            reason: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version?: number | null;
        };
        /** @enum {string} */
        Landlord: "social" | "private";
        /** @description Who wrote the last message about a ticket. */
        LastMessage: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description Who. */
            by: components["schemas"]["Speaker"];
            /**
             * @description Whether they wait for an answer of the staff's: they are not staff. Whether the ticket is
             *     finished is not asked here.
             */
            waits: boolean;
        };
        /** @description What would have happened to the repairs of a priority that were reported lately. */
        LateExample: {
            /**
             * Format: int64
             * @description How many by the policy that is tried.
             */
            lateAfter: number;
            /**
             * Format: int64
             * @description How many of them were, or are, completed late by the policy in force.
             */
            lateBefore: number;
            /** @description At this priority. */
            priority: components["schemas"]["Priority"];
            /**
             * Format: int64
             * @description How many were reported; those that were cancelled are left out.
             */
            tickets: number;
        };
        /** @description The token of a letter. */
        Letter: {
            /** @description What stands behind the `#` of the link. */
            token: string;
        };
        /** @description A letter was handed over or posted. */
        LetterGiven: {
            /** @description When it really happened. */
            at: components["schemas"]["Instant"];
            attachmentId?: components["schemas"]["AttachmentId"] | null;
            method?: components["schemas"]["LetterMethod"] | null;
            /** @description What shows it: who took it, or the number of the receipt. */
            note?: string | null;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version?: number | null;
        };
        /** Format: uuid */
        LetterId: string;
        /** @enum {string} */
        LetterMethod: "Email" | "Hand" | "Post";
        /** @enum {string} */
        LetterStatus: "Written" | "Sending" | "Sent" | "Given" | "Failed";
        /** Format: uuid */
        LinkId: string;
        /** @enum {string} */
        LinkRole: "Related" | "Parent" | "Child" | "DuplicateOf" | "Duplicate" | "SplitFrom" | "SplitOff";
        /** @enum {string} */
        ListName: "Tickets" | "WorkOrders" | "Properties" | "Units" | "Tenancies" | "Contacts" | "Contractors" | "Users" | "Consents";
        /** @description A look at a home that is due. */
        LookDue: {
            /** Format: date */
            dueOn: string;
            /**
             * Format: int32
             * @description How many weeks after the end of the case.
             */
            weeks: number;
        };
        /** @description An address that was made. It is not shown again. */
        MadeCalendarFeed: components["schemas"]["CalendarFeed"] & {
            /** @description To be given to the program that reads it. Whoever has it sees what its owner sees. */
            address: string;
        };
        /** @description Says that nobody can come to harm any more, and how. */
        MadeSafe: {
            /** @description What was done, at most 2,000 characters. */
            note: string;
        };
        /** @description A file that a mail carries. */
        MailFile: {
            contentType: string;
            name: string;
            sha256: string;
            /** Format: int64 */
            sizeBytes: number;
        };
        /** @description A page of the mailbox. */
        MailList: {
            items: components["schemas"]["MailSummary"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description A mail. */
        MailMessage: {
            createdAt: components["schemas"]["Instant"];
            /** @description What it carries along. */
            files: components["schemas"]["MailFile"][];
            from: string;
            html?: string | null;
            id: components["schemas"]["OutboxId"];
            messageId: string;
            subject: string;
            text: string;
            ticketId?: components["schemas"]["TicketId"] | null;
            to: string;
        };
        /** @description What a list shows of a mail. */
        MailSummary: {
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description Files that it carries along.
             */
            fileCount: number;
            id: components["schemas"]["OutboxId"];
            /** @description The first words. */
            preview: string;
            subject: string;
            ticketId?: components["schemas"]["TicketId"] | null;
            to: string;
        };
        /** @enum {string} */
        Manner: "InPerson" | "Remote";
        /** @description Whether the caller may do something, and why not. */
        May: {
            /** @description Whether. */
            allowed: boolean;
            /** @description Why not. */
            why?: string | null;
        };
        /** @description Who is signed in and what they may do. */
        Me: {
            contactId?: components["schemas"]["ContactId"] | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            organisation: components["schemas"]["MyOrganisation"];
            /** @description Permissions and how far each reaches: `all` rows or one's `own`. */
            permissions: {
                [key: string]: string;
            };
            /** @description Whether mail is kept in the sandbox mailbox rather than sent. */
            sandboxMail: boolean;
            user: components["schemas"]["MyUser"];
        };
        /** @description Two entries that were made one. */
        Merge: {
            id: components["schemas"]["MergeId"];
            /**
             * Format: uuid
             * @description Which stays.
             */
            keptId: string;
            keptName: string;
            kind: components["schemas"]["MergeKind"];
            /**
             * @description Said once, by undoing: the fields of the one that stays that were edited since the merge, and
             *     so stay as they are now.
             * @example [
             *       "email"
             *     ]
             */
            leftAsEdited: string[];
            mergedAt: components["schemas"]["Instant"];
            mergedByUserId: components["schemas"]["UserId"];
            /**
             * Format: uuid
             * @description Which went.
             */
            mergedId: string;
            mergedName: string;
            /** @description Until when it can be undone. */
            undoUntil: components["schemas"]["Instant"];
            undoneAt?: components["schemas"]["Instant"] | null;
        };
        /** @description Two people to make one: the one in the path stays. */
        MergeContacts: {
            /** @description Who goes. */
            contactId: components["schemas"]["ContactId"];
            /**
             * Format: int32
             * @description The version last read of the one that goes.
             */
            otherVersion: number;
            /**
             * @description The fields of which their value wins.
             * @example [
             *       "email"
             *     ]
             */
            take: string[];
            /**
             * Format: int32
             * @description The version last read of the one that stays.
             */
            version: number;
        };
        /** @description A hazard case that is to be ended before two tickets are merged. */
        MergeEndsFirst: {
            /** @description The case. */
            hazardId: components["schemas"]["HazardId"];
            /** @description The number of that ticket. */
            number: string;
            /** @description Its ticket. */
            ticketId: components["schemas"]["TicketId"];
        };
        /** @description A field of both. */
        MergeField: {
            /** @example email */
            field: string;
            /** @description The value of the one that stays. */
            kept?: string | null;
            /** @description The value of the one that goes. */
            other?: string | null;
            /** @description Whether the value of the one that goes is proposed. */
            proposesOther: boolean;
        };
        /** Format: uuid */
        MergeId: string;
        /** @enum {string} */
        MergeKind: "Contact" | "Property";
        /** @description Merges, newest first. */
        MergeList: {
            items: components["schemas"]["Merge"][];
        };
        /** @description What would be moved. */
        MergeMove: {
            /** Format: int64 */
            count: number;
            /** @example Tickets that they reported */
            what: string;
        };
        /** @description What a merge would do. */
        MergePreview: {
            different?: components["schemas"]["SaidDifferent"] | null;
            fields: components["schemas"]["MergeField"][];
            kept: components["schemas"]["MergeSide"];
            moves: components["schemas"]["MergeMove"][];
            other: components["schemas"]["MergeSide"];
            /** @description What to look at first. */
            warnings: string[];
        };
        /** @description Two properties to make one: the one in the path stays. */
        MergeProperties: {
            /**
             * Format: int32
             * @description The version last read of the one that goes.
             */
            otherVersion: number;
            /** @description Which goes. */
            propertyId: components["schemas"]["PropertyId"];
            /**
             * @description The fields of which its value wins.
             * @example [
             *       "postcode"
             *     ]
             */
            take: string[];
            /**
             * Format: int32
             * @description The version last read of the one that stays.
             */
            version: number;
        };
        /** @description One of the two entries of a preview. */
        MergeSide: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            version: number;
        };
        /** @description A ticket as a preview shows it. */
        MergeTicketSide: {
            /** @description When it was reported. */
            createdAt: components["schemas"]["Instant"];
            /** @description The id. */
            id: components["schemas"]["TicketId"];
            /** @description Its number. */
            number: string;
            /** @description Where it stands. */
            status: components["schemas"]["TicketStatus"];
            /** @description What is wrong, in a few words. */
            title: string;
            /**
             * Format: int32
             * @description Its version.
             */
            version: number;
        };
        /** @description Two tickets to make one: the one in the path stays. */
        MergeTickets: {
            /**
             * Format: int32
             * @description The version last read of the one that goes.
             */
            otherVersion: number;
            /** @description Which goes. */
            ticketId: components["schemas"]["TicketId"];
            /**
             * Format: int32
             * @description The version last read of the one that stays.
             */
            version: number;
        };
        /** @description What merging two tickets would do. */
        MergeTicketsPreview: {
            /**
             * Format: int64
             * @description Photographs and documents that move.
             */
            attachments: number;
            endsFirst?: components["schemas"]["MergeEndsFirst"] | null;
            /**
             * Format: int64
             * @description Hazard cases that move.
             */
            hazards: number;
            /** @description Which stays. */
            kept: components["schemas"]["MergeTicketSide"];
            /**
             * Format: int64
             * @description Messages that move.
             */
            messages: number;
            /** @description Which goes. */
            other: components["schemas"]["MergeTicketSide"];
            /**
             * Format: int64
             * @description Parts that become parts of the one that stays.
             */
            parts: number;
            /** @description What to look at before. */
            warnings: string[];
            /** @description Why they cannot be merged. */
            whyNot?: string | null;
            /**
             * Format: int64
             * @description Work orders that move.
             */
            workOrders: number;
        };
        /** @description The ticket that another was merged into. */
        MergedInto: {
            /** @description The id. */
            id: components["schemas"]["TicketId"];
            /**
             * @description Its number.
             * @example TKT-000123
             */
            number: string;
        };
        /** @description A message about a ticket. */
        Message: {
            /** @description When it was written. */
            at: components["schemas"]["Instant"];
            /** @description Its words. */
            body: string;
            /** @description How it went or came. */
            channel: components["schemas"]["Channel"];
            /** @description Who wrote it. */
            from: string;
            /** @description Whether a colleague wrote it. */
            fromUs: boolean;
            /** @description The id. */
            id: components["schemas"]["MessageId"];
            /** @description Where it stands. */
            status: components["schemas"]["MessageStatus"];
            /** @description Its subject, for an email. */
            subject?: string | null;
            /** @description Who it is for. */
            to?: string | null;
        };
        /** Format: uuid */
        MessageId: string;
        /** @enum {string} */
        MessageRoute: "PortalAndEmail" | "Portal" | "Email";
        /** @enum {string} */
        MessageStatus: "Draft" | "Queued" | "Sent" | "Delivered" | "Failed";
        /** @description A message that was written. */
        MessageWritten: {
            emergency?: components["schemas"]["EmergencyAdvice"] | null;
            /** @description The message. */
            message: components["schemas"]["Message"];
        };
        /** @description A move of a ticket or an order, open or not. */
        MoveOption: {
            /** @description Whether the caller may do it now. */
            allowed: boolean;
            /**
             * @description What the button says.
             * @example Close
             */
            label: string;
            /** @description All that must come along; `assignee` where no contractor has it. */
            needs: components["schemas"]["Need"][];
            /** @description Whether a reason must come along. */
            needsReason: boolean;
            /**
             * @description The status afterwards.
             * @example Closed
             */
            to: string;
            /** @description Why not, if not. */
            why?: string | null;
        };
        /** @description The signed-in user's organisation. */
        MyOrganisation: {
            id: components["schemas"]["OrgId"];
            name: string;
            plan: string;
            slug: string;
        };
        /** @description The signed-in user. */
        MyUser: {
            email: string;
            firstName?: string | null;
            id: components["schemas"]["UserId"];
            lastName?: string | null;
            /** @example Coordinator */
            role: string;
        };
        /** @description Who comes to a visit: all of them. */
        NameOperatives: {
            /** @description At most ten; nobody when empty. */
            operatives: components["schemas"]["NamedOperative"][];
            /**
             * Format: int32
             * @description The version of the visit that was read: refused when there is a newer one.
             */
            version: number;
        };
        /** @description Somebody who comes, and their part of the visit. */
        NamedOperative: {
            operativeId: components["schemas"]["OperativeId"];
            /**
             * Format: int32
             * @description Percent of the visit: everybody's, which make 100, or nobody's for equal parts.
             */
            share?: number | null;
        };
        /** @enum {string} */
        Nation: "England" | "Wales" | "Scotland" | "NorthernIreland";
        /** @enum {string} */
        Need: "reason" | "notes" | "schedule" | "contractor" | "assignee";
        /** @enum {string} */
        NeedToKnow: "Job" | "Staff" | "Managers";
        /** @description What a home needs of every visit. */
        Needs: {
            /** @default null */
            notAfter?: components["schemas"]["TimeOfDay"] | null;
            /** @default null */
            notBefore?: components["schemas"]["TimeOfDay"] | null;
            /**
             * Format: int32
             * @description Hours between the booking and the visit, 1 to 336.
             * @default null
             */
            noticeHours?: number | null;
            /**
             * @description Whether two people attend.
             * @default false
             */
            twoPeople?: boolean;
        };
        /** @description Days on which a contractor will be away. */
        NewAbsence: {
            /** @description Whether they are away although visits are agreed in these days; asked for where any are. */
            confirmVisits?: boolean;
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /** @description What for; the firm and the staff see it. */
            note?: string | null;
            /**
             * Format: date
             * @description The last day; it may be the first.
             */
            to: string;
        };
        /** @description A code to keep. */
        NewAccessCode: {
            /**
             * @description Sealed as soon as it arrives; only `reveal` shows it again.
             * @example C4821X
             */
            code: string;
            kind: components["schemas"]["CodeKind"];
            /** @example Key safe by the back door */
            label: string;
            propertyId: components["schemas"]["PropertyId"];
            unitId?: components["schemas"]["UnitId"] | null;
        };
        /** @description A warning to put up: about a property (or a unit of it), a person, or both. */
        NewAlert: {
            contactId?: components["schemas"]["ContactId"] | null;
            kind: components["schemas"]["AlertKind"];
            needToKnow: components["schemas"]["NeedToKnow"];
            /** @description What it asks of every visit; nothing when absent. */
            needs?: components["schemas"]["Needs"];
            propertyId?: components["schemas"]["PropertyId"] | null;
            /** @example Reported by Pipes Ltd on 3 November */
            reason: string;
            /** Format: date */
            reviewOn: string;
            text: string;
            unitId?: components["schemas"]["UnitId"] | null;
        };
        /** @description What an archive is to take along beside what every one does. */
        NewArchive: {
            /**
             * @description Takes access codes and alerts along, sealed with it; without one they stay behind. At least
             *     12 characters. It is not kept: whoever reads the archive in has to be told.
             * @example plum kettle 41 rain
             */
            passphrase?: string | null;
        };
        /** @description An asset to add. */
        NewAsset: {
            /** Format: date */
            installedOn?: string | null;
            /**
             * Format: int32
             * @description How many years it is expected to last.
             * @example 15
             */
            lifeYears?: number | null;
            make?: string | null;
            model?: string | null;
            /** @example Boiler */
            name: string;
            propertyId: components["schemas"]["PropertyId"];
            serial?: string | null;
            /** Format: date */
            serviceDueOn?: string | null;
            /** Format: date */
            servicedOn?: string | null;
            unitId?: components["schemas"]["UnitId"] | null;
            /** Format: date */
            warrantyUntil?: string | null;
        };
        /** @description Something that was done to an asset, to put on record. */
        NewAssetService: {
            contractorId?: components["schemas"]["ContractorId"] | null;
            costGbp?: components["schemas"]["Pence"] | null;
            /**
             * @description Who did it; of a firm of ours its name when left out.
             * @example Pipes Ltd
             */
            doneBy?: string | null;
            /** Format: date */
            doneOn: string;
            /**
             * Format: date
             * @description When the next one is due; it becomes the asset's next service.
             */
            nextDueOn?: string | null;
            /** @example Annual service; burner cleaned */
            work: string;
        };
        /** @description An address that is asked for. */
        NewCalendarFeed: {
            /**
             * @description What it is for, such as the device.
             * @example My phone
             */
            name: string;
            scope: components["schemas"]["CalendarScope"];
        };
        /** @description A template to make. */
        NewChecklistTemplate: {
            /** @description New orders of repairs of these kinds get it by themselves; none: it is put on by hand. */
            categories?: components["schemas"]["Category"][];
            /** @description 1 to 40 items, in the order in which they are asked. */
            items: components["schemas"]["ChecklistItem"][];
            /**
             * @description At most 100 characters, and no other template's.
             * @example Gas appliance visit
             */
            name: string;
        };
        /** @description What somebody said. */
        NewConsent: {
            at?: components["schemas"]["Instant"] | null;
            /** @description Email, SMS or WhatsApp. */
            channel: components["schemas"]["Channel"];
            /** @description True when they agree, false when they opt out. */
            given: boolean;
            /** @description Their words, or where the proof is; at most 500 characters. */
            note?: string | null;
            /** @description How we know. */
            source: components["schemas"]["ConsentSource"];
        };
        /** @description A contact to add: with a name, an email address or a telephone number at least. */
        NewContact: {
            /** @example priya.shah@example.com */
            email?: string | null;
            /** @example Priya */
            firstName?: string | null;
            /** @example Shah */
            lastName?: string | null;
            /**
             * @description As people write it; a number without a country code is taken as one of the UK.
             * @example 07700 900123
             */
            phone?: string | null;
            preferredChannel?: components["schemas"]["Channel"] | null;
            type: components["schemas"]["ContactType"];
        };
        /** @description A contractor to add. Its figures cannot be said: they come from its work. */
        NewContractor: {
            callOutRateGbp?: components["schemas"]["Pence"] | null;
            cisStatus?: components["schemas"]["CisStatus"] | null;
            /** @example Aire Valley Plumbing Ltd */
            companyName: string;
            /** @description The person to speak to. */
            contactId: components["schemas"]["ContactId"];
            /**
             * Format: int32
             * @description How many visits they can make at one time, 1 to 200; 1 when absent.
             */
            crews?: number | null;
            hourlyRateGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: date
             * @description The last day of their public liability insurance.
             */
            insuranceExpiresOn?: string | null;
            insurancePolicyNumber?: string | null;
            insuranceProvider?: string | null;
            /**
             * @description The number that they answer at night and at weekends.
             * @example +447700900123
             */
            outOfHoursPhone?: string | null;
            /**
             * @description Postcode districts that they go to, at most 300; none means everywhere.
             * @example [
             *       "LS1",
             *       "LS6"
             *     ]
             */
            serviceAreas?: string[];
            /** @description The kinds of repair they take on, at least one. */
            serviceCategories: components["schemas"]["Category"][];
            /** @description Licences, at most 30. */
            tradeLicences?: components["schemas"]["TradeLicence"][];
            /** @example GB999999973 */
            vatNumber?: string | null;
            vatStatus?: components["schemas"]["VatStatus"] | null;
        };
        /** @description A pack to make. */
        NewEvidencePack: {
            audience: components["schemas"]["PackAudience"];
            contractorId?: components["schemas"]["ContractorId"] | null;
        };
        /** @description A hint to add. */
        NewHint: {
            kind: components["schemas"]["HintKind"];
            propertyId: components["schemas"]["PropertyId"];
            /** @example Under the kitchen sink, left */
            text: string;
            unitId?: components["schemas"]["UnitId"] | null;
        };
        /** @description A bank holiday to add. */
        NewHoliday: {
            /** Format: date */
            day: string;
            name: string;
            nation: components["schemas"]["Nation"];
        };
        /** @description Whom to invite, and as what. */
        NewInvitation: {
            contactId?: components["schemas"]["ContactId"] | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @example sam@example.com */
            email: string;
            firstName?: string | null;
            lastName?: string | null;
            /** @description What they may do beyond their role. */
            permissions?: components["schemas"]["Permission"][];
            role: components["schemas"]["Role"];
        };
        /** @description A set of keys to put on the register. */
        NewKey: {
            /** @example Front door and meter cupboard */
            opens: string;
            propertyId: components["schemas"]["PropertyId"];
            /**
             * @description Unique within the organisation. It should not say where the keys are for.
             * @example K-014
             */
            tag: string;
            unitId?: components["schemas"]["UnitId"] | null;
        };
        /** @description A link to make. */
        NewLink: {
            /** @description What the other ticket is to this one. */
            role: components["schemas"]["LinkRole"];
            /** @description The other ticket. */
            ticketId: components["schemas"]["TicketId"];
        };
        /** @description A message to write. Staff say to whom; a resident and a contractor write to the staff. */
        NewMessage: {
            /** @description The words, at most 4,000 characters. */
            body: string;
            contactId?: components["schemas"]["ContactId"] | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
        };
        /** @description A note for colleagues. */
        NewNote: {
            /** @description The note, at most 5,000 characters. */
            note: string;
        };
        /** @description Somebody to add to a firm. */
        NewOperative: {
            /** @example Ann Patel */
            name: string;
            /**
             * @description As people write it.
             * @example 07700 900123
             */
            phoneE164?: string | null;
            /** @description What they do; nothing means whatever the firm does. */
            trades?: components["schemas"]["Category"][];
            userId?: components["schemas"]["UserId"] | null;
        };
        /** @description Days on which an operative will be away. */
        NewOperativeAbsence: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /** @description What for; the firm and the staff see it. */
            note?: string | null;
            /**
             * Format: date
             * @description The last day; it may be the first.
             */
            to: string;
        };
        /** @description A new password, by a letter. */
        NewPassword: {
            /**
             * @description At least 12 characters; not among those that are guessed first.
             * @example plum kettle 41 rain
             */
            password: string;
            /** @description What stands behind the `#` of the link. */
            token: string;
        };
        /** @description A property to add. */
        NewProperty: {
            /** @example 16 Linden House */
            addressLine1: string;
            addressLine2?: string | null;
            /** @example Leeds */
            city: string;
            nation?: components["schemas"]["Nation"] | null;
            ownerContactId?: components["schemas"]["ContactId"] | null;
            /**
             * @description A full postcode, in any case, with or without its space.
             * @example LS1 4AB
             */
            postcode: string;
            propertyType: components["schemas"]["PropertyType"];
            /** @description Add it although an address that is there looks the same. */
            saveAnyway?: boolean | null;
            /**
             * @description Unique within the organisation, among properties and units alike.
             * @example 100012345678
             */
            uprn?: string | null;
        };
        /** @description A draft to begin. */
        NewRateList: {
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @description Whether it begins with the rates of the newest version. */
            copy?: boolean;
            /** @description Why, at most 500 characters. */
            note?: string | null;
            /**
             * Format: date
             * @description The first day on which it will count; today or later.
             */
            validFrom: string;
        };
        /** @description A repair that somebody reports. */
        NewReport: {
            /** @description What kind of repair. */
            category: components["schemas"]["Category"];
            /** @description What is wrong, in full (at most 10,000 characters). */
            description?: string | null;
            incidentId?: components["schemas"]["IncidentId"] | null;
            /** @description How urgent. Words that a fixed rule knows as an emergency raise it. */
            priority: components["schemas"]["Priority"];
            reportedByContactId?: components["schemas"]["ContactId"] | null;
            reportedVia?: components["schemas"]["ReportedVia"] | null;
            resolveBy?: components["schemas"]["Instant"] | null;
            /**
             * @description What is wrong, in a few words (at most 200 characters).
             * @example Leak under the kitchen sink
             */
            title: string;
            /** @description Where. */
            unitId: components["schemas"]["UnitId"];
        };
        /** @description A tenancy to agree, from today or another day on. One whose last day is past is recorded as Ended. */
        NewTenancy: {
            depositAmountGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: date
             * @description The last day, where one is agreed.
             */
            endDate?: string | null;
            /** @description Who lives there besides. */
            occupantContactIds?: components["schemas"]["ContactId"][] | null;
            /** @description A month's rent. */
            rentAmountGbp: components["schemas"]["Pence"];
            /**
             * @description Which room, where the unit is let by the room.
             * @example Room 3
             */
            room?: string | null;
            /** Format: date */
            startDate: string;
            /** @description The lead tenant. */
            tenantContactId: components["schemas"]["ContactId"];
            unitId: components["schemas"]["UnitId"];
        };
        /** @description A unit to add. */
        NewUnit: {
            /** Format: int32 */
            bathrooms?: number | null;
            /** Format: int32 */
            bedrooms?: number | null;
            /**
             * @description Square metres, with at most two decimals.
             * @example 62.50
             */
            floorArea?: string | null;
            /** @description Whether each room has a tenancy of its own; no when left out. */
            letByRoom?: boolean | null;
            propertyId: components["schemas"]["PropertyId"];
            purpose?: components["schemas"]["UnitPurpose"] | null;
            /**
             * @description Leave it out where the property is a single home.
             * @example Flat 2A
             */
            unitNumber?: string | null;
            /**
             * @description Unique within the organisation; the unit of a house may have the house's.
             * @example 100012345678
             */
            uprn?: string | null;
        };
        /** @description A view to add. */
        NewView: {
            /** @description Columns that are not shown. */
            hiddenColumns?: string[];
            list: components["schemas"]["ListName"];
            /** @example Late and urgent */
            name: string;
            /**
             * @description Filters and order, as they stand in the address behind the `?`.
             * @example queue=late&priority=Urgent
             */
            query: string;
            sharing?: components["schemas"]["Sharing"] | null;
            teamRole?: components["schemas"]["Role"] | null;
        };
        /** @description A visit to agree or to ask for. */
        NewVisit: {
            /** @description Whether the others have agreed already, on the telephone or at the door. Else they are asked. */
            agreed?: boolean;
            arrival?: components["schemas"]["Arrival"] | null;
            /** @description Whether the visit may come after a target of the ticket. */
            confirmLate?: boolean;
            endAt?: components["schemas"]["Instant"] | null;
            /** @description Why it may come after a legal date; for staff. */
            lateReason?: string | null;
            /** @description What the others should know. */
            note?: string | null;
            /** @description Why it has to be this time, against what the home needs or when the firm is free; for staff. */
            overrideReason?: string | null;
            slotId?: components["schemas"]["VisitSlotId"] | null;
            startAt?: components["schemas"]["Instant"] | null;
            /** @description Whether two people attend, where the home needs it. */
            twoPeople?: boolean;
        };
        /** @description Time to keep free. */
        NewVisitSlot: {
            /**
             * Format: int32
             * @description How many visits there is room for, 1 to 100.
             */
            capacity: number;
            endAt: components["schemas"]["Instant"];
            startAt: components["schemas"]["Instant"];
        };
        /** @description A work order to raise. */
        NewWorkOrder: {
            /** @description How to get in, at most 2,000 characters. */
            accessInstructions?: string | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            /**
             * @description What is to be done, at most 5,000 characters; when absent, of an order that follows another the
             *     further work of that one.
             */
            description?: string | null;
            followsOrderId?: components["schemas"]["WorkOrderId"] | null;
            /**
             * @description Its priced work: rates that are in force, and how much of each. Above the organisation's limit
             *     it waits for approval, and its firm hears of it after that.
             */
            lines?: components["schemas"]["AddLine"][];
            /** @description Why this contractor does it although something bars them, such as a trade that is not theirs. */
            overrideReason?: string | null;
            /**
             * @description Marks it as an order of several trades, which lines of two trades need; its contractor has to
             *     do them all.
             */
            severalTrades?: boolean;
        };
        /** @description What is next, by whom, by when. */
        Next: {
            by?: components["schemas"]["Instant"] | null;
            /** @description What. */
            text: string;
            /** @description Who. */
            who: string;
        };
        /** @description An attempt to get in, and what shows it. */
        NoAccessAttempt: {
            at?: components["schemas"]["Instant"] | null;
            attachmentId?: components["schemas"]["AttachmentId"] | null;
            /** @description Whether a card was left. */
            cardLeft: boolean;
            /** @description What was tried: the bell, the telephone, a neighbour. */
            note: string;
        };
        /** @description Why a ticket should not close. */
        Objection: {
            /** @description Why, in words. */
            reason: string;
        };
        /** @description Somebody who lives there. */
        Occupant: {
            contactId: components["schemas"]["ContactId"];
            /** @example Sam Shah */
            name: string;
        };
        /** @description What an invitation offers to whoever has its letter. */
        Offer: {
            email: string;
            expiresAt: components["schemas"]["Instant"];
            firstName?: string | null;
            lastName?: string | null;
            organisation: string;
            /** @description What `organisation` takes when signing in. */
            organisationSlug: string;
            role: components["schemas"]["Role"];
        };
        /** Format: uuid */
        OfferId: string;
        /** @enum {string} */
        OfferStatus: "Queued" | "Waiting" | "Accepted" | "Declined" | "Lost" | "Lapsed" | "Withdrawn";
        /** @description Firms to ask for an order. */
        OfferWork: {
            /** @description The firms, at most ten; in this order where they are asked in turn. */
            contractorIds: components["schemas"]["ContractorId"][];
            /**
             * Format: int32
             * @description How long each has to answer, 1 to 168; 24 when absent.
             */
            hours?: number | null;
            /** @description Whether they are asked one after the other; else all at once, and the first to accept has it. */
            inTurn?: boolean;
            /** @description Why firms are asked although something bars them, such as a trade that is not theirs. */
            overrideReason?: string | null;
        };
        /** @description Whose view it is. */
        Onlooker: {
            /** @description Whether they have an account. */
            hasAccount: boolean;
            /**
             * Format: uuid
             * @description The contact's or the contractor's id.
             */
            id: string;
            name: string;
            party: components["schemas"]["Party"];
            /** @description The role that they have, or would be given. */
            role: components["schemas"]["Role"];
        };
        /** @description A case that a person opens. */
        OpenHazard: {
            awareAt?: components["schemas"]["Instant"] | null;
            class: components["schemas"]["HazardClass"];
            hazard: components["schemas"]["Hazard"];
            nation?: components["schemas"]["Nation"] | null;
            /**
             * @description What it was seen by; needed where it was known later than the report or long before it, or where
             *     another nation's law counts.
             */
            note?: string | null;
        };
        /** @description An incident that is opened. */
        OpenIncident: {
            /** @description What kind of repair it is. */
            category: components["schemas"]["Category"];
            /** @description The properties that feel it, 1 to 50. */
            propertyIds: components["schemas"]["PropertyId"][];
            /** @description Open repairs there that become a part of it, at most 200. */
            ticketIds?: components["schemas"]["TicketId"][];
            /**
             * @description What failed, in a few words that residents understand (at most 200 characters).
             * @example No heating: the boiler house is down
             */
            title: string;
            /** @description What is known and what is done about it (at most 2,000 characters). */
            words: string;
        };
        /** @description A case that was opened. */
        OpenedHazard: {
            id: components["schemas"]["HazardId"];
            ticketId: components["schemas"]["TicketId"];
        };
        /** @description An incident that was opened. */
        OpenedIncident: {
            id: components["schemas"]["IncidentId"];
        };
        /** @description Somebody who works for a contractor. */
        Operative: {
            /** @description Absences that are not over, the next first. */
            absences: components["schemas"]["OperativeAbsence"][];
            contractorId: components["schemas"]["ContractorId"];
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["OperativeId"];
            /** @description Whether they can be named on a visit. */
            isActive: boolean;
            /** @example Ann Patel */
            name: string;
            phoneE164?: components["schemas"]["Phone"] | null;
            /** @description What they do; nothing means whatever the firm does. */
            trades: components["schemas"]["Category"][];
            updatedAt: components["schemas"]["Instant"];
            userId?: components["schemas"]["UserId"] | null;
            /** Format: int32 */
            version: number;
        };
        /** @description Days on which an operative is away. */
        OperativeAbsence: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            id: components["schemas"]["OperativeTimeId"];
            /** @example Training */
            note?: string | null;
            operativeId: components["schemas"]["OperativeId"];
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
        };
        /** Format: uuid */
        OperativeId: string;
        /** @description The people of a firm by name; those who left come last. */
        OperativeList: {
            items: components["schemas"]["Operative"][];
        };
        /** Format: uuid */
        OperativeTimeId: string;
        /** @description The checklists of a work order, oldest first. */
        OrderChecklists: {
            items: components["schemas"]["Checklist"][];
        };
        /** @description A priced line of a work order. */
        OrderLine: {
            /** @description When it was added. */
            addedAt: components["schemas"]["Instant"];
            /** @example PLU-010 */
            code: string;
            id: components["schemas"]["OrderLineId"];
            /** @description How much was agreed at the start; none of what came later. */
            originalQuantity: components["schemas"]["Quantity"];
            /** @description Of one unit, without VAT, as it was when the line was added. */
            priceGbp: components["schemas"]["Pence"];
            priority?: components["schemas"]["Priority"] | null;
            /** @description How much is ordered now; 0 when it is struck out. */
            quantity: components["schemas"]["Quantity"];
            /** @description What it costs now, without VAT. */
            totalGbp: components["schemas"]["Pence"];
            trade: components["schemas"]["Category"];
            /** @example Each */
            unit: string;
            /** @description When it last changed. */
            updatedAt: components["schemas"]["Instant"];
            /** @example Renew tap washer */
            words: string;
        };
        /** Format: uuid */
        OrderLineId: string;
        /** @description The offers of an order. */
        OrderOffers: {
            /** @description In the order in which firms are asked. */
            items: components["schemas"]["WorkOrderOffer"][];
        };
        /** @description The priced work of an order. Totals are without VAT where they do not say otherwise. */
        OrderPricing: {
            atOnceUpToGbp?: components["schemas"]["Pence"] | null;
            /** @description What counts now, with VAT. */
            grossGbp: components["schemas"]["Pence"];
            /** @description Its lines, in the order in which they were added. */
            lines: components["schemas"]["OrderLine"][];
            /** @description What counts now. */
            netGbp: components["schemas"]["Pence"];
            nextKind?: components["schemas"]["VariationKind"] | null;
            /** @description What was agreed at the start. */
            originalGbp: components["schemas"]["Pence"];
            proposedPriority?: components["schemas"]["Priority"] | null;
            /** @description Whether the order is openly one of several trades. */
            severalTrades: boolean;
            /** @description How soon the repair has to be done, as a person chose it. */
            ticketPriority: components["schemas"]["Priority"];
            /** @description All changes, newest first; 50 at most. */
            variations: components["schemas"]["Variation"][];
            /** @description VAT on it: 20 %, or none where the firm charges none. The invoice has the last word. */
            vatGbp: components["schemas"]["Pence"];
            /**
             * Format: int32
             * @description What a change has to name: it goes up with each that is asked for or decided.
             */
            version: number;
            waiting?: components["schemas"]["Variation"] | null;
            /** @description Why there can be no change now. */
            whyNot?: string | null;
            workOrderId: components["schemas"]["WorkOrderId"];
        };
        /** Format: uuid */
        OrgId: string;
        /** @enum {string} */
        OrgStatus: "Active" | "Suspended" | "Cancelled";
        /** @description A landlord, agent or council that manages homes here. */
        Organisation: {
            /**
             * Format: int32
             * @description Requests to the assistant a month.
             */
            aiJobLimit: number;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["OrgId"];
            /** @description Who lets its homes: it selects the law on hazards. */
            landlordType: components["schemas"]["Landlord"];
            /** @example Northgate Homes */
            name: string;
            plan: components["schemas"]["Plan"];
            /**
             * @description Its short name, as signing in takes it.
             * @example northgate
             */
            slug: string;
            /**
             * Format: int32
             * @description Text messages a month.
             */
            smsLimit: number;
            status: components["schemas"]["OrgStatus"];
            updatedAt: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description WhatsApp messages a month.
             */
            whatsAppLimit: number;
        };
        /** @description An organisation that an email has an account in. */
        OrganisationChoice: {
            /** @description Its name. */
            name: string;
            /** @description What `organisation` takes when signing in. */
            slug: string;
        };
        /** @enum {string} */
        Otherwise: "wouldWait" | "wouldCount" | "needsAdministrator" | "coordinatorMight" | "mightEnd" | "mightNotEnd" | "wouldBeClosed" | "wouldBeOpen" | "closesSooner" | "closesLater";
        /** Format: uuid */
        OutboxId: string;
        /** @enum {string} */
        OutboxStatus: "Pending" | "Dispatched" | "Completed" | "Failed" | "Dead";
        /** @enum {string} */
        Outcome: "significant_hazard" | "emergency_hazard" | "no_hazard";
        /** @description A channel, as it stands for whoever is signed in. */
        OwnConsent: {
            /** @description Whether what they said lets messages about their home go this way. */
            allowed: boolean;
            channel: components["schemas"]["Channel"];
            /** @description Whether they go this way: it is allowed, and there is an address or number that works. */
            mayBeUsed: boolean;
            /**
             * @description The address or number that we have for it.
             * @example +447700900123
             */
            reachedAt?: string | null;
            since?: components["schemas"]["Instant"] | null;
            state: components["schemas"]["ConsentState"];
        };
        /** @description All that whoever is signed in said about channels. */
        OwnConsents: {
            /** @description Each channel as it stands. */
            channels: components["schemas"]["OwnConsent"][];
            /** @description The log, newest first, at most 200 lines. */
            history: components["schemas"]["ConsentLine"][];
        };
        /** @description What whoever is signed in says. */
        OwnWord: {
            /** @description Email, SMS or WhatsApp. */
            channel: components["schemas"]["Channel"];
            /** @description True to agree, false to opt out. */
            given: boolean;
        };
        /** @enum {string} */
        PackAudience: "Full" | "Resident" | "Contractor";
        /** Format: uuid */
        PackId: string;
        /** @enum {string} */
        PackStatus: "Writing" | "Ready" | "Failed" | "Expired";
        /** @enum {string} */
        Party: "Resident" | "Contractor";
        /** @description The token of a letter. */
        PasswordLetter: {
            /** @description What stands behind the `#` of the link. */
            token: string;
        };
        /** @description Whose password a letter changes. */
        PasswordOffer: {
            email: string;
            expiresAt: components["schemas"]["Instant"];
            organisation: string;
        };
        /** @description The rates of a draft as a table. */
        PasteRates: {
            /**
             * @description CSV, or cells copied from a spreadsheet, with a line of headings: code, words, unit, price,
             *     trade and, where there is one, priority. It replaces the rates that the draft has.
             */
            csv: string;
        };
        /** @example 1250.00 */
        Pence: string;
        /** @enum {string} */
        Permission: "org:read" | "org:update" | "org:billing" | "users:manage" | "apikeys:manage" | "webhooks:manage" | "audit:read" | "data:export" | "data:erase" | "properties:read" | "units:read" | "tenancies:read" | "contacts:read" | "properties:write" | "units:write" | "tenancies:write" | "contacts:write" | "import:run" | "contractors:read" | "contractors:write" | "tickets:read" | "tickets:create" | "tickets:update" | "tickets:close" | "tickets:confirm" | "tickets:delete" | "workorders:read" | "workorders:create" | "workorders:assign" | "workorders:verify" | "workorders:progress" | "quotes:read" | "quotes:submit" | "quotes:approve" | "invoices:read" | "invoices:upload" | "invoices:review" | "invoices:approve" | "payments:record" | "messages:read" | "messages:send" | "compliance:read" | "compliance:write" | "reports:read" | "ai:use" | "jobs:read" | "jobs:retry";
        /** @description Who did it. */
        Person: {
            /** @description Their name. */
            name: string;
            /** @description What they are, for somebody with an account. */
            role?: string | null;
        };
        /** @description Somebody whom no email reaches. */
        PersonToRing: {
            /** @description The person. */
            contactId: components["schemas"]["ContactId"];
            /** @description Their name. */
            name?: string | null;
            /** @description Their telephone. */
            phoneE164?: string | null;
        };
        Phone: string;
        /** @description Photographs to upload: up to 10 of up to 20 MB, jpeg, png or webp. */
        PhotoForm: {
            /** @description The photographs. */
            files: string[];
        };
        /** @description What to know of a place before going there. */
        PlaceFacts: {
            /** @description Which codes there are; `reveal` shows one. */
            accessCodes: components["schemas"]["AccessCode"][];
            /** @description Warnings that go on; those that the caller has to know. */
            alerts: components["schemas"]["Alert"][];
            assets: components["schemas"]["Asset"][];
            hints: components["schemas"]["Hint"][];
            keys: components["schemas"]["KeySet"][];
            /** @description Of a ticket: what its home needs of every visit, a sentence each. */
            needs: string[];
            /**
             * @description What to know before a repair is reported or an order raised: alerts and warranties, those
             *     that decide whether to raise first.
             */
            warnings: components["schemas"]["PlaceWarning"][];
        };
        /** @description Something to know before raising. It warns; where the landlord does not repair, it blocks. */
        PlaceWarning: {
            /** @description Whether a repair cannot be reported here. */
            blocks: boolean;
            /** @description What it is about. */
            kind: components["schemas"]["AlertKind"];
            /**
             * @description What to do, or not to do.
             * @example Boiler, Worcester Bosch: call the maker or builder back first
             */
            text: string;
            /**
             * Format: date
             * @description The last day of a warranty.
             */
            until?: string | null;
        };
        /** @enum {string} */
        Plan: "Free" | "Starter" | "Professional" | "Enterprise";
        /** Format: uuid */
        PolicyId: string;
        /** @description The policy in force. */
        PolicyInForce: {
            /** @description Why it was set. */
            note?: string | null;
            /**
             * Format: int64
             * @description Repairs that are open, at most 10,000: their clocks stay as they were counted.
             */
            openTickets: number;
            /** @description What it says. */
            rules: components["schemas"]["ServicePolicy"];
            setAt?: components["schemas"]["Instant"] | null;
            /** @description Who set it. */
            setBy?: string | null;
            /**
             * Format: int32
             * @description Its number; 0 is the policy that is built in.
             */
            version: number;
        };
        /** @description What a policy would mean. */
        PolicyPreview: {
            /** @description What would have come of the decisions of the last 90 days, for each value that differs. */
            decisions: components["schemas"]["TriedValue"][];
            /** @description When reports of that moment would be due. */
            due: components["schemas"]["DueExample"][];
            /** @description What would have happened to those of the last 90 days, the newest 500. */
            recent: components["schemas"]["LateExample"][];
            /** @description The moment of the examples: now, in England. */
            reportedAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        PolicyValue: "approvalLimit" | "extraWorkLimit" | "emergencySpend" | "approverLimit" | "noAccessCount" | "autoCloseDays";
        /** @description A version of the policy. */
        PolicyVersion: {
            /** @description Since when it counts. */
            createdAt: components["schemas"]["Instant"];
            /** @description The id. */
            id: components["schemas"]["PolicyId"];
            /** @description Why it was set. */
            note?: string | null;
            /** @description What it says. */
            rules: components["schemas"]["ServicePolicy"];
            /** @description Who set it. */
            setBy?: string | null;
            /**
             * Format: int32
             * @description Its number, from 1.
             */
            version: number;
        };
        /** @description The versions of the policy, newest first. */
        PolicyVersionList: {
            /** @description The versions. */
            items: components["schemas"]["PolicyVersion"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @enum {string} */
        PossessionBasis: "Section8" | "PossessionNotice" | "PossessionClaim" | "NoticeToLeave" | "NoticeOfProceedings" | "NoticeToQuit";
        /** @description Who else has a ticket open. */
        PresenceList: {
            /**
             * Format: int64
             * @description How often, in seconds, a page says that it is still open; two that fail are forgiven.
             */
            beatSeconds: number;
            /** @description The others, by name. */
            items: components["schemas"]["PresentColleague"][];
        };
        /** @description A colleague who has the ticket open. */
        PresentColleague: {
            /** @description What they do there. */
            doing: components["schemas"]["Doing"];
            name: string;
            userId: components["schemas"]["UserId"];
        };
        /** @description Asks what an incident would reach. */
        PreviewIncident: {
            /** @description What kind of repair it is. */
            category: components["schemas"]["Category"];
            /** @description The properties, 1 to 50. */
            propertyIds: components["schemas"]["PropertyId"][];
        };
        /** @enum {string} */
        Priority: "Emergency" | "Urgent" | "Routine" | "Planned";
        /** @description What is promised at one priority; nothing where there is no promise. */
        PriorityPromise: {
            acknowledge?: components["schemas"]["Allowance"] | null;
            attend?: components["schemas"]["Allowance"] | null;
            complete?: components["schemas"]["Allowance"] | null;
            makeSafe?: components["schemas"]["Allowance"] | null;
        };
        /** @description The body of a problem response (RFC 9457). */
        ProblemBody: {
            /** @example There is no such record. */
            detail: string;
            /** @description When something is added that may be there already: what looks the same. */
            duplicates?: components["schemas"]["Duplicate"][];
            /** @description What is wrong with which field. */
            errors?: components["schemas"]["FieldError"][];
            /** @description After a refused move: those that are open. */
            openMoves?: string[] | null;
            /** @description At sign-in: where the email has an account. */
            organisations?: components["schemas"]["OrganisationChoice"][];
            /** @description When a workbook is imported: its sheets that hold rows, of which one is to be chosen. */
            sheets?: string[];
            /**
             * Format: int32
             * @example 404
             */
            status: number;
            /** @example Not found */
            title: string;
            /** @description What to quote when asking for help; the server's log has it. */
            traceId: string;
            /** @example urn:maintainuk:problem:not-found */
            type: string;
        };
        /** @enum {string} */
        ProblemCode: "missing" | "unknown" | "shape" | "ambiguous" | "monthFirst" | "unreadable" | "conflict" | "notFound" | "notOne" | "columns";
        /** @description How often one thing is wrong with one field. */
        ProblemCount: {
            code: components["schemas"]["ProblemCode"];
            /** Format: int64 */
            count: number;
            /** @description Null for the row as a whole. */
            field?: string | null;
        };
        /** @description Problems by row. */
        ProblemList: {
            items: components["schemas"]["ImportProblem"][];
            /**
             * Format: int32
             * @description What to send as `fromRow` for those behind; null at the end.
             */
            nextRow?: number | null;
        };
        /** @description What is on record of a firm, apart from what it did. */
        Profile: {
            callOutRateGbp?: components["schemas"]["Pence"] | null;
            cisStatus: components["schemas"]["CisStatus"];
            /** @example Aire Valley Plumbing Ltd */
            companyName: string;
            /** @description The person to speak to; their address and number are on their own page. */
            contactId: components["schemas"]["ContactId"];
            /**
             * Format: int32
             * @description How many visits they can make at one time.
             */
            crews: number;
            hourlyRateGbp?: components["schemas"]["Pence"] | null;
            id: components["schemas"]["ContractorId"];
            /**
             * Format: date
             * @description The last day of their public liability insurance.
             */
            insuranceExpiresOn?: string | null;
            insurancePolicyNumber?: string | null;
            /** @example Aviva */
            insuranceProvider?: string | null;
            /**
             * @description The number that they answer at night and at weekends.
             * @example +447700900123
             */
            outOfHoursPhone?: string | null;
            /**
             * @description Postcode districts that they go to; none means everywhere.
             * @example [
             *       "LS1",
             *       "LS6"
             *     ]
             */
            serviceAreas: string[];
            /** @description The kinds of repair they take on. */
            serviceCategories: components["schemas"]["Category"][];
            status: components["schemas"]["ContractorStatus"];
            /**
             * @description Why they are suspended or archived.
             * @example Insurance ran out on 3 November 2026
             */
            statusReason?: string | null;
            suspendedBy?: components["schemas"]["SuspendedBy"] | null;
            tradeLicences: components["schemas"]["TradeLicence"][];
            /** @example GB999999973 */
            vatNumber?: string | null;
            vatStatus: components["schemas"]["VatStatus"];
        };
        /** @enum {string} */
        Promised: "acknowledge" | "attend" | "makeSafe" | "complete";
        /** @description A date that a person set beside the law's. */
        PromisedDate: {
            /** @description The first moment after the period. */
            dueAt: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description The last day, for a clock of days; null for one of hours.
             */
            dueDate?: string | null;
            /** @description Whether the duty was not met by then. */
            missed: boolean;
            reason: string;
            setAt: components["schemas"]["Instant"];
            setBy?: string | null;
        };
        /** @description What is promised at each priority. */
        Promises: {
            /** @description Danger to people or serious damage. */
            emergency: components["schemas"]["PriorityPromise"];
            /** @description By an agreed date; the date that is agreed for a repair goes before this. */
            planned: components["schemas"]["PriorityPromise"];
            /** @description The ordinary case. */
            routine: components["schemas"]["PriorityPromise"];
            /** @description Cannot wait for a routine visit. */
            urgent: components["schemas"]["PriorityPromise"];
        };
        /** @description A building or a single home. */
        Property: {
            /** @example 16 Linden House */
            addressLine1: string;
            addressLine2?: string | null;
            archivedAt?: components["schemas"]["Instant"] | null;
            archivedReason?: string | null;
            /** @example Leeds */
            city: string;
            /**
             * @description ISO 3166 code of the country.
             * @example GB
             */
            country: string;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["PropertyId"];
            /** @description Which nation it is in: it selects the law and the bank holidays. */
            nation: components["schemas"]["Nation"];
            /**
             * Format: int64
             * @description Tickets of those units that are New, Assigned or InProgress.
             */
            openTickets: number;
            ownerContactId?: components["schemas"]["ContactId"] | null;
            /** @example LS1 4AB */
            postcode: string;
            propertyType: components["schemas"]["PropertyType"];
            status: components["schemas"]["PropertyStatus"];
            /**
             * Format: int64
             * @description Its units, as far as the caller may see them.
             */
            unitCount: number;
            updatedAt: components["schemas"]["Instant"];
            /**
             * @description Its Unique Property Reference Number.
             * @example 100012345678
             */
            uprn?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** @description Possible duplicates of properties. */
        PropertyDuplicates: {
            /** @description By postcode. A page may have none although there are more. */
            groups: components["schemas"]["HomeGroup"][];
            /** @description What to send as `beyond` for the next page; null on the last. */
            next?: string | null;
        };
        /** Format: uuid */
        PropertyId: string;
        /** @description Properties, newest first. */
        PropertyList: {
            items: components["schemas"]["Property"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description A property as a resident or a contractor sees it. */
        PropertySeen: {
            by: components["schemas"]["Onlooker"];
            /** @description What they are not shown, and why. */
            hidden: components["schemas"]["HiddenPart"][];
            property?: components["schemas"]["Property"] | null;
            /** @description Its units, as far as they see them. */
            units: components["schemas"]["Unit"][];
            /** @description Why they do not see it. */
            whyNot?: string | null;
        };
        /** @enum {string} */
        PropertySort: "-createdAt" | "createdAt" | "address" | "-address" | "postcode" | "-postcode";
        /** @enum {string} */
        PropertyStatus: "Active" | "Inactive";
        /** @enum {string} */
        PropertyType: "House" | "Flat" | "Studio" | "Commercial";
        /** @description A draft to publish. */
        PublishRates: {
            /**
             * Format: date
             * @description The first day on which it counts; as the draft says when it is left out.
             */
            validFrom?: string | null;
            /**
             * Format: int32
             * @description The version that was read: refused when the draft was changed since.
             */
            version: number;
        };
        /** @description Why a ticket is put away. */
        PutAwayBody: {
            /** @description Why, in words. */
            reason: string;
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description A checklist to put on an order. */
        PutChecklist: {
            templateId: components["schemas"]["ChecklistTemplateId"];
        };
        /** @description Putting a ticket on hold. One that is on hold already gets this reason and day instead. */
        PutOnHold: {
            /** @description Words for colleagues; needed for `Other` and for an emergency. */
            note?: string | null;
            /** @description What it waits for. */
            reason: components["schemas"]["HoldReason"];
            /**
             * Format: date
             * @description The day on which it goes on by itself; by hand when absent.
             */
            untilOn?: string | null;
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description A rate of a draft; one with the same code is replaced. */
        PutRate: {
            /**
             * @description At most 20 characters without spaces; kept in capitals.
             * @example PLU-010
             */
            code: string;
            /** @description Of one unit, without VAT. */
            priceGbp: components["schemas"]["Pence"];
            priority?: components["schemas"]["Priority"] | null;
            /** @description The kind of work. */
            trade: components["schemas"]["Category"];
            /**
             * @description What one of it is, at most 20 characters.
             * @example Each
             */
            unit: string;
            /** @description What it is, at most 300 characters. */
            words: string;
        };
        /** @example 1.5 */
        Quantity: string;
        /** @description A contractor's quote. */
        Quote: {
            approvedAt?: components["schemas"]["Instant"] | null;
            /** @description Whose it is. */
            contractorName?: string | null;
            /** @description When it came in. */
            createdAt: components["schemas"]["Instant"];
            /** @description The id. */
            id: components["schemas"]["QuoteId"];
            /** @description What it is made of: `{description, quantity, unit, unitPrice, total}` each. */
            lines: Record<string, never>[];
            /** @description What the contractor adds. */
            notes?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["QuoteStatus"];
            /** @description Before VAT. */
            subtotalGbp: components["schemas"]["Pence"];
            /** @description With VAT. */
            totalGbp: components["schemas"]["Pence"];
            validUntil?: components["schemas"]["Instant"] | null;
            /** @description VAT. */
            vatGbp: components["schemas"]["Pence"];
            /** @description The order that it is for. */
            workOrderId: components["schemas"]["WorkOrderId"];
            /** @description That order's number. */
            workOrderNumber: string;
        };
        /** Format: uuid */
        QuoteId: string;
        /** @enum {string} */
        QuoteStatus: "Draft" | "Submitted" | "Approved" | "Rejected";
        /** @description What something costs. */
        Rate: {
            /**
             * @description Its code, in capitals.
             * @example PLU-010
             */
            code: string;
            /** @description The id. */
            id: components["schemas"]["RateId"];
            /** @description Of one unit, without VAT. */
            priceGbp: components["schemas"]["Pence"];
            priority?: components["schemas"]["Priority"] | null;
            /** @description The kind of work. */
            trade: components["schemas"]["Category"];
            /**
             * @description What one of it is.
             * @example Each
             */
            unit: string;
            /**
             * @description What it is.
             * @example Renew tap washer
             */
            words: string;
        };
        /** Format: uuid */
        RateId: string;
        /** @description A version of a schedule of rates. */
        RateList: {
            contractorId?: components["schemas"]["ContractorId"] | null;
            contractorName?: string | null;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["RateListId"];
            /** @description Whether its prices are those of today. */
            inForce: boolean;
            /** @description Why it was made. */
            note?: string | null;
            /**
             * Format: int32
             * @description Its number, from 1.
             * @example 3
             */
            number: number;
            publishedAt?: components["schemas"]["Instant"] | null;
            publishedBy?: string | null;
            /**
             * Format: int64
             * @description How many rates it has.
             */
            rates: number;
            /**
             * Format: date
             * @description The first day on which it counts.
             */
            validFrom: string;
            /** Format: int32 */
            version: number;
        };
        /** Format: uuid */
        RateListId: string;
        /** @description Versions of schedules of rates, newest first. */
        RateListPage: {
            items: components["schemas"]["RateList"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description Rates of a list, in the order in which they were written. */
        RatePage: {
            items: components["schemas"]["Rate"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description How it went. */
        RateRepair: {
            /** @description A few words (at most 1,000 characters). */
            comment?: string | null;
            /**
             * Format: int32
             * @description One to five.
             */
            stars: number;
        };
        /** @description How a repair went, in the resident's eyes. */
        Rating: {
            at?: components["schemas"]["Instant"] | null;
            /** @description What else they said; not shown to contractors. */
            comment?: string | null;
            /** @description Whether staff noted what they were told; a resident's own is changed by that resident alone. */
            notedByStaff: boolean;
            /** @description Whether whoever reads this can give it, or give it anew, now. */
            open: boolean;
            /**
             * Format: int32
             * @description One to five; none yet when null.
             */
            stars?: number | null;
        };
        /** @description Why something is put away or brought back. */
        Reason: {
            /** @example Sold in September */
            reason: string;
            /**
             * Format: int32
             * @description The version last read; refused when it is no longer that one.
             */
            version?: number | null;
        };
        /** @description The work that a ticket reports again. */
        RecallOf: {
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @description Who did it, by name. */
            contractorName?: string | null;
            /** @description When it was completed. */
            doneAt: components["schemas"]["Instant"];
            /**
             * @description The work order that did it.
             * @example WO-000042
             */
            orderNumber: string;
            /** @description The ticket on which it was done. */
            ticketId: components["schemas"]["TicketId"];
            /**
             * @description Its number.
             * @example TKT-000123
             */
            ticketNumber: string;
        };
        /** @description What a look found. */
        RecordCheck: {
            /** @description What it comes from. */
            cause?: string | null;
            /**
             * Format: double
             * @description What the meter showed, in per cent, with one decimal at most.
             * @example 18.5
             */
            moisturePercent?: number | null;
            /** @description What was seen. */
            note: string;
            /** @description Photographs of the ticket that show it, ten at most. */
            photoIds?: components["schemas"]["AttachmentId"][];
            result: components["schemas"]["CheckResult"];
            /**
             * Format: int32
             * @description Which look: 6 or 12 weeks after.
             */
            weeks: number;
        };
        /** @description Something that was done, with a note or an attachment of the ticket that shows it. */
        RecordStage: {
            /** @description When it really happened. */
            at: components["schemas"]["Instant"];
            attachmentId?: components["schemas"]["AttachmentId"] | null;
            note?: string | null;
            outcome?: components["schemas"]["Outcome"] | null;
            /** @description Why it corrects what was recorded before. */
            reason?: string | null;
            stage: components["schemas"]["HazardStep"];
            /** @description Whether more work is needed to keep the hazard away. */
            supplementaryWork?: boolean | null;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version?: number | null;
            workIdentifiedAt?: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        Regime: "england_social" | "england_private_benchmark" | "scotland_social" | "scotland_private" | "wales_whqs_policy" | "out_of_scope" | "none";
        /** @description A rejection. */
        RejectVariation: {
            /** @description Why, at most 1,000 characters. */
            reason: string;
        };
        /** @description Why a checklist is taken off. */
        RemoveChecklist: {
            /** @description Why, in words. */
            reason: string;
        };
        /** @enum {string} */
        ReportedVia: "Phone" | "Email" | "Portal" | "InPerson" | "Other";
        /** @description The person who reported a ticket. */
        Reporter: {
            /** @description Their email. */
            email?: string | null;
            /** @description The contact's id. */
            id: components["schemas"]["ContactId"];
            /** @description Their name. */
            name: string;
            /** @description Their telephone number. */
            phoneE164?: string | null;
            /** @description How they like to be reached. */
            preferredChannel?: string | null;
        };
        /** @description The account that has a new password. */
        Reset: {
            /** @description What to sign in with. */
            email: string;
            /** @description What `organisation` takes when signing in. */
            organisationSlug: string;
        };
        /** @description Why somebody looks at a code. */
        Reveal: {
            /** @example On site for TKT-000482 */
            reason: string;
        };
        /** @description A code, once. */
        Revealed: {
            /** @example C4821X */
            code: string;
        };
        /** @description Somebody to ring. */
        RingNow: {
            /** @description The person to speak to there. */
            contactName?: string | null;
            /**
             * @description The firm.
             * @example Aire Valley Plumbing Ltd
             */
            name: string;
            /** @description The number that the firm answers at night and at weekends, where it has one. */
            outOfHoursPhone?: string | null;
            /** @description Null where no number is known. */
            phoneE164?: string | null;
        };
        /** @enum {string} */
        Role: "SuperAdmin" | "OrgAdmin" | "Coordinator" | "Viewer" | "Contractor" | "Tenant";
        /** @description How many rows the file has, and what they are. */
        RowCounts: {
            /**
             * Format: int32
             * @description With one.
             */
            bad: number;
            /**
             * Format: int32
             * @description Here already, or higher up in the file.
             */
            duplicate: number;
            /**
             * Format: int32
             * @description Without a problem.
             */
            good: number;
            /**
             * Format: int32
             * @description Left by an undo because something refers to them.
             */
            kept: number;
            /**
             * Format: int32
             * @description Read so far; all of them once it is checked.
             */
            read: number;
            /**
             * Format: int32
             * @description Written so far.
             */
            written: number;
        };
        /** @description One thing that a rule does. */
        RuleAction: {
            /** @enum {string} */
            do: "AddTag";
            /** @description The tag. */
            tag: string;
        } | {
            /** @enum {string} */
            do: "SetPriority";
            /** @description To this. */
            priority: components["schemas"]["Priority"];
        } | {
            /** @enum {string} */
            do: "Assign";
            /** @description The colleague. */
            userId: components["schemas"]["UserId"];
        } | {
            /** @description How. */
            by: components["schemas"]["ChooseBy"];
            /** @enum {string} */
            do: "AssignAmong";
            /**
             * Format: int32
             * @description Who has so many open tickets or more is left out.
             */
            most?: number | null;
            /** @description The colleagues, 1 to 20. */
            userIds: components["schemas"]["UserId"][];
        } | {
            /** @enum {string} */
            do: "Watch";
            /** @description The colleague. */
            userId: components["schemas"]["UserId"];
        } | {
            /** @enum {string} */
            do: "Note";
            /** @description Its words. */
            text: string;
        } | {
            /** @enum {string} */
            do: "Alert";
            /** @description What they are told. */
            text: string;
            /** @description Whom. */
            to: components["schemas"]["RuleAudience"];
        } | {
            /** @enum {string} */
            do: "Email";
            /** @description What it is about, at most 150 characters. */
            subject: string;
            /** @description Its words, at most 2,000 characters. */
            text: string;
            /** @description To whom. */
            to: components["schemas"]["RuleMailTo"];
        } | {
            /** @enum {string} */
            do: "RaiseOrder";
            /** @description What is to be done, at most 2,000 characters. */
            text: string;
        } | {
            /** @enum {string} */
            do: "OfferOrder";
            /**
             * Format: int32
             * @description To how many at most, 1 to 10.
             */
            firms: number;
            /**
             * Format: int32
             * @description How long each has to answer, 1 to 168.
             */
            hours: number;
            /** @description Whether one after the other; else all at once, and the first to accept has it. */
            inTurn: boolean;
        } | {
            /**
             * Format: int32
             * @description For how many days.
             */
            days: number;
            /** @enum {string} */
            do: "Hold";
            /** @description What it waits for. */
            reason: components["schemas"]["HoldReason"];
            /** @description In words. */
            text: string;
        };
        /** @enum {string} */
        RuleAudience: "Coordinator" | "Coordinators" | "Managers" | "Followers";
        /**
         * @description Of which tickets a rule is. All that is said has to hold; a list holds when one of it does, and
         *     an empty one says nothing.
         */
        RuleFilter: {
            /**
             * @description What kind of repair.
             * @default []
             */
            categories?: components["schemas"]["Category"][];
            /**
             * @description How it was reported.
             * @default []
             */
            channels?: components["schemas"]["ReportedVia"][];
            /**
             * @description Has, or has not, a hazard that is proposed or open.
             * @default null
             */
            hazard?: boolean | null;
            /**
             * @description How urgent.
             * @default []
             */
            priorities?: components["schemas"]["Priority"][];
            /**
             * @description Is at one of these properties.
             * @default []
             */
            propertyIds?: components["schemas"]["PropertyId"][];
            /**
             * @description How it stands.
             * @default []
             */
            statuses?: components["schemas"]["TicketStatus"][];
            /**
             * @description Has one of these tags.
             * @default []
             */
            tags?: string[];
            /**
             * @description Has none of these tags.
             * @default []
             */
            withoutTags?: string[];
        };
        /** Format: uuid */
        RuleId: string;
        /** @enum {string} */
        RuleMailTo: "Resident" | "Coordinator";
        /** @enum {string} */
        RulePart: "Name" | "Enabled" | "Position" | "Trigger" | "Filter" | "Actions";
        /**
         * @description What a rule would have done: each time is judged by what the ticket was at that moment, as its
         *     timeline tells. The same time comes to the same whenever it is tried. Nothing is changed.
         */
        RulePreview: {
            /** @description Times that it would have acted. */
            actsOn: number;
            /** @description The newest 50: those where it would have acted first. */
            items: components["schemas"]["TriedEvent"][];
            /** @description Times of the last 90 days that were looked at: the newest, at most 2,000. */
            lookedAt: number;
            /** @description Whether there were more. */
            more: boolean;
            /** @description Of these, times that something would have been refused to it. */
            refused: number;
            /** @description Times that the ticket was not of its kind. */
            skips: number;
        };
        /** @enum {string} */
        RuleTrigger: "Reported" | "Triaged" | "StatusMoved" | "NoteAdded" | "OrderRaised" | "OrderMoved" | "VisitAgreed" | "VisitMissed" | "ClockNear" | "ClockMissed" | "Waiting";
        /** @description A version of a rule. */
        RuleVersion: {
            /** @description By whom. */
            authorName: string;
            before?: components["schemas"]["RuleWords"] | null;
            /** @description What differs from the version before; nothing for the first. */
            changed: components["schemas"]["RulePart"][];
            /** @description When it was set. */
            createdAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
            /** @description What it said. */
            words: components["schemas"]["RuleWords"];
        };
        /** @description Versions of a rule. */
        RuleVersionList: {
            /** @description The versions, newest first. */
            items: components["schemas"]["RuleVersion"][];
            /** @description Where to go on. */
            next?: string | null;
        };
        /** @description What a rule says. */
        RuleWords: {
            /** @description What it does, in turn. */
            actions: components["schemas"]["RuleAction"][];
            /** @description Whether it acts. */
            enabled: boolean;
            /** @description Of which tickets it is. */
            filter?: components["schemas"]["RuleFilter"];
            /**
             * Format: int32
             * @description For `Waiting`: after how many hours.
             */
            hours?: number | null;
            /** @description What it is called. */
            name: string;
            /**
             * Format: int32
             * @description Rules are looked at from the lowest on.
             */
            position: number;
            /** @description What sets it off. */
            trigger: components["schemas"]["RuleTrigger"];
        };
        /** @description Which rows are written. */
        RunBody: {
            duplicates: components["schemas"]["Duplicates"];
            mode: components["schemas"]["ImportMode"];
        };
        /** Format: uuid */
        RunId: string;
        /** @enum {string} */
        RunOutcome: "Running" | "Done" | "Partly" | "Refused" | "Skipped";
        /** @description That two are alike and not the same. */
        SaidDifferent: {
            at: components["schemas"]["Instant"];
            /** @description Who said so. */
            byName: string;
        };
        /** @description A list, narrowed and remembered so. */
        SavedView: {
            /** @description Whether the caller may change or delete it. */
            canChange: boolean;
            createdAt: components["schemas"]["Instant"];
            /** @description Columns that are not shown. */
            hiddenColumns: string[];
            id: components["schemas"]["ViewId"];
            /** @description Whether the caller's list opens with it. */
            isDefault: boolean;
            list: components["schemas"]["ListName"];
            /** @example Late and urgent */
            name: string;
            /** @description Who made it. */
            ownerName: string;
            ownerUserId: components["schemas"]["UserId"];
            /**
             * @description Filters and order, as they stand in the address behind the `?`.
             * @example queue=late&priority=Urgent
             */
            query: string;
            sharing: components["schemas"]["Sharing"];
            teamRole?: components["schemas"]["Role"] | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
        };
        /** @description The views that the caller sees, by name. */
        SavedViewList: {
            items: components["schemas"]["SavedView"][];
        };
        /** @description A page that is open. */
        SayPresent: {
            /** @description What is done there. */
            doing: components["schemas"]["Doing"];
            /**
             * Format: uuid
             * @description Made up by the page, and kept as long as it is open.
             */
            page: string;
        };
        /** @description Everything that was found, by kind; kinds without any are left out. */
        SearchAnswer: {
            groups: components["schemas"]["SearchGroup"][];
            opens?: components["schemas"]["SearchTarget"] | null;
            /**
             * @description A sentence for the reader, where there is nothing to show or too little was typed.
             * @example There is no WO-000999.
             */
            told?: string | null;
        };
        /** @description What was found of one kind, best first. */
        SearchGroup: {
            items: components["schemas"]["SearchHit"][];
            kind: components["schemas"]["SearchKind"];
            /** @description Whether there are still more than `total`. */
            more: boolean;
            /** @description How many were found. */
            total: number;
        };
        /** @description Something that was found. */
        SearchHit: {
            /** @description Not spelt like this, but much alike. */
            alike: boolean;
            /** @description What tells it from others, in pieces; may be empty. */
            detail: components["schemas"]["SearchPiece"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SearchKind"];
            /**
             * @description Where it stands, for kinds that have a status.
             * @example InProgress
             */
            status?: string | null;
            ticketId?: components["schemas"]["TicketId"] | null;
            /** @description What it is called, in pieces. */
            title: components["schemas"]["SearchPiece"][];
            within?: components["schemas"]["SearchTarget"] | null;
        };
        /** @enum {string} */
        SearchKind: "Ticket" | "WorkOrder" | "Incident" | "Property" | "Unit" | "Contact" | "Contractor" | "Asset" | "Key" | "Message" | "File";
        /** @description A part of a text that was found. */
        SearchPiece: {
            /** @description Whether it was looked for. */
            hit: boolean;
            /**
             * @description The part.
             * @example Linden
             */
            text: string;
        };
        /** @description Something that can be opened. */
        SearchTarget: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SearchKind"];
            ticketId?: components["schemas"]["TicketId"] | null;
        };
        /** @description Up to when the caller has seen a ticket. */
        SeenUpTo: {
            /** @description The `updatedAt` of what was shown. */
            upTo: components["schemas"]["Instant"];
        };
        /** @description The policy of an organisation. */
        ServicePolicy: {
            approvalLimitGbp?: components["schemas"]["Pence"] | null;
            approverLimitGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: int32
             * @description After how many days a completed repair that nobody objects to is closed.
             */
            autoCloseDays: number;
            /** @description What completing a job needs, by the kind of repair; nothing for those that are not here. */
            completion?: components["schemas"]["CompletionNeed"][];
            emergencySpendGbp?: components["schemas"]["Pence"] | null;
            /** @description Who hears of a clock that is past its end, and after how long; at most three levels. */
            escalation: components["schemas"]["EscalationLevel"][];
            extraWorkLimitGbp?: components["schemas"]["Pence"] | null;
            /** @description When people work; on bank holidays of the home's nation they do not. */
            hours: components["schemas"]["WorkDay"][];
            /**
             * Format: int32
             * @description After how many visits without access a repair may be closed.
             */
            noAccessCount: number;
            /** @description Whether the clocks stand still while a repair is on hold. */
            pauseOnHold: boolean;
            /** @description What is promised. */
            promises: components["schemas"]["Promises"];
            /**
             * Format: int32
             * @description Within how many days after the completion of a repair the same counts as a recall of it.
             */
            recallDays?: number;
            /**
             * Format: int32
             * @description The share of the time, in per cent, from which a clock is at risk.
             */
            warnPercent: number;
        };
        /** @description A browser that is signed in. */
        Session: {
            createdAt: components["schemas"]["Instant"];
            /** @description Whether it is the one that asks. */
            current: boolean;
            id: components["schemas"]["SessionId"];
            ipAddress?: string | null;
            lastSeenAt: components["schemas"]["Instant"];
            userAgent?: string | null;
        };
        /** Format: uuid */
        SessionId: string;
        /** @description One's own live sessions, newest first. */
        SessionList: {
            items: components["schemas"]["Session"][];
        };
        /** @description Setting a ticket aside until a day. */
        SetAside: {
            /** @description Words for colleagues. */
            note?: string | null;
            /** @description Whether the resident is told by email. */
            tellResident?: boolean;
            /**
             * Format: date
             * @description The day on which it comes back by itself.
             */
            untilOn: string;
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description Another date for a clock, or the acceptance of an earlier one that is proposed. */
        SetDeadline: {
            /** @description Take the earlier date that is proposed. */
            accept?: boolean | null;
            dueAt?: components["schemas"]["Instant"] | null;
            /**
             * Format: date
             * @description The last day, for a clock of days.
             */
            dueDate?: string | null;
            duty: components["schemas"]["Duty"];
            /** @description Why. */
            reason: string;
            /**
             * Format: int32
             * @description The version that was read.
             */
            version?: number | null;
        };
        /** @description Who lets the organisation’s homes. */
        SetLandlordType: {
            /**
             * @description Hazards that are confirmed from then on follow it; earlier ones keep
             *     the rules that they have.
             */
            landlordType: components["schemas"]["Landlord"];
        };
        /** @description How much of a line that is there. */
        SetLine: {
            lineId: components["schemas"]["OrderLineId"];
            /**
             * @description At most two decimals; 0 strikes the line out.
             * @example 2.5
             */
            quantity: string;
        };
        /** @description A policy to set. */
        SetPolicy: {
            /** @description Why, at most 500 characters. */
            note?: string | null;
            /** @description What it says, whole. */
            rules: components["schemas"]["ServicePolicy"];
            /**
             * Format: int32
             * @description The version that it was made from: refused when there is a newer one.
             */
            version: number;
        };
        /** @description The tags that a ticket is to have. */
        SetTags: {
            /** @description All of them: at most 10, each at most 30 characters. */
            tags: string[];
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description What a colleague has begun to write and shows to the others. */
        SharedDraft: {
            /** @description Their name. */
            by: string;
            /** @description What was typed, by field. */
            fields: {
                [key: string]: string;
            };
            /** @description What it is going to be. */
            kind: components["schemas"]["DraftKind"];
            /** @description When it was kept last. */
            savedAt: components["schemas"]["Instant"];
            /** @description Whose it is. */
            userId: components["schemas"]["UserId"];
        };
        /** @enum {string} */
        Sharing: "Private" | "Team" | "Organisation";
        /** @description A warning: what to do, or not to do. */
        SheetAlert: {
            kind: components["schemas"]["AlertKind"];
            text: string;
        };
        /** @description A square code as a path of dark runs, in modules. */
        SheetCode: {
            /** @description A path as SVG writes it. */
            path: string;
            /**
             * Format: int32
             * @description Modules of a side, with the white around it.
             */
            side: number;
        };
        /** @description The person to ring about a job. */
        SheetContact: {
            name: string;
            phone?: string | null;
        };
        /** @description Something to know before going there. */
        SheetHint: {
            kind: components["schemas"]["HintKind"];
            text: string;
        };
        /** @description A line of the priced work. */
        SheetLine: {
            /** @example PLU-010 */
            code: string;
            costGbp?: components["schemas"]["Pence"] | null;
            /** @description How much of it. */
            quantity: components["schemas"]["Quantity"];
            /** @example Each */
            unit: string;
            /** @example Renew tap washer */
            words: string;
        };
        /** @description What signing in takes. */
        SignIn: {
            /**
             * @description The account's email.
             * @example coordinator@northgate.example
             */
            email: string;
            /** @description The organisation's slug, where the email has an account in several. */
            organisation?: string | null;
            /**
             * @description Its password.
             * @example maintain-uk-demo
             */
            password: string;
        };
        /** @enum {string} */
        Speaker: "staff" | "contractor" | "resident";
        /** @description The repair to split off a ticket. */
        SplitTicket: {
            /** @description Photographs of the ticket that go along; 50 at most. */
            attachmentIds?: components["schemas"]["AttachmentId"][];
            /** @description What kind of repair. */
            category: components["schemas"]["Category"];
            /** @description What else is wrong, in full (at most 10,000 characters). */
            description?: string | null;
            /** @description Notes of its timeline that are copied; 50 at most. */
            noteIds?: components["schemas"]["EventId"][];
            /** @description How urgent. Words that a fixed rule knows as an emergency raise it. */
            priority: components["schemas"]["Priority"];
            /**
             * @description What else is wrong, in a few words (at most 200 characters).
             * @example Extractor fan does not run
             */
            title: string;
            /**
             * Format: int32
             * @description The version last read of the ticket.
             */
            version: number;
        };
        /** @enum {string} */
        Stage: "before" | "during" | "after";
        /** @enum {string} */
        StepOutcome: "Done" | "Unchanged" | "Refused";
        /** @description A letter that could be written: who it can go to, and what the case suggests. */
        SummaryDraft: {
            /** @description Whether the law of the nation asks what was done at the visit. */
            needsVisit: boolean;
            recipients: components["schemas"]["SummaryRecipient"][];
            /** @description Why there is nothing to write yet. */
            whyNot?: string | null;
            words: components["schemas"]["SummaryWords"];
        };
        /** @description Something that a letter has to say and does not. */
        SummaryLack: {
            /** @description What to do. */
            detail: string;
            /** @description Where it would be said. */
            pointer: string;
        };
        /** @description A letter as it would be written, and what it still lacks. */
        SummaryPreview: {
            lacks: components["schemas"]["SummaryLack"][];
            text: components["schemas"]["SummaryText"];
        };
        /** @description Somebody to whom a letter can go. */
        SummaryRecipient: {
            contactId: components["schemas"]["ContactId"];
            /** @description Where an email would go. */
            email?: string | null;
            /** @description Whether the tenancy is theirs. */
            isTenant: boolean;
            name: string;
            /** @description Why no email can go there. */
            whyNoEmail?: string | null;
        };
        /** @description A part of a letter. */
        SummarySection: {
            heading: string;
            words: string[];
        };
        /** @description A letter in words. */
        SummaryText: {
            /** Format: date */
            date: string;
            /** @description Who writes. */
            from: string;
            greeting: string;
            /** @example TKT-000123 */
            reference: string;
            sections: components["schemas"]["SummarySection"][];
            title: string;
            /** @description The addressee and their address, a line each. */
            to: string[];
        };
        /** @description What a letter is to say, beside what the case knows. */
        SummaryWords: {
            /** @description How to reach the landlord. */
            contact?: string | null;
            contactId?: components["schemas"]["ContactId"] | null;
            /** @description What was done at the visit; Scotland asks for it. */
            doneAtVisit?: string | null;
            /** @description What was seen, and what causes it. */
            findings?: string | null;
            furtherWork?: components["schemas"]["SummaryWork"] | null;
            /** @description Who investigated. */
            investigator?: string | null;
            manner?: components["schemas"]["Manner"] | null;
            method?: components["schemas"]["LetterMethod"] | null;
            /** @description Why nothing, or not more, is done. */
            noWork?: string | null;
            /** @description Another place to stay. */
            otherHome?: string | null;
            safetyWork?: components["schemas"]["SummaryWork"] | null;
            /**
             * Format: int32
             * @description The version of the case that was read.
             */
            version?: number | null;
        };
        /** @description Work that a letter promises. */
        SummaryWork: {
            /**
             * Format: date
             * @description The day on which it is to be finished.
             */
            finishOn?: string | null;
            /**
             * Format: date
             * @description The day on which it is to begin.
             */
            startOn?: string | null;
            /** @description What will be done. */
            what?: string;
        };
        /** @enum {string} */
        SuspendedBy: "Lapse" | "Staff";
        /** @description Why an account is switched off or on. */
        Switch: {
            /**
             * @description Why, at most 500 characters; for the audit log. It has to be said, off as on.
             * @default null
             * @example Has left the company
             */
            reason?: string | null;
        };
        /** @description The tags that the organisation has used. */
        TagList: {
            /** @description Their names, in order; the first 500. */
            items: string[];
        };
        /** @description A letting of a unit. */
        Tenancy: {
            archivedAt?: components["schemas"]["Instant"] | null;
            archivedReason?: string | null;
            createdAt: components["schemas"]["Instant"];
            depositAmountGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: date
             * @description The last day; null while none is agreed.
             */
            endDate?: string | null;
            id: components["schemas"]["TenancyId"];
            /** @description Whose law the home is under. */
            nation: components["schemas"]["Nation"];
            /** @description Who lives there besides the lead tenant. */
            occupants: components["schemas"]["Occupant"][];
            possessionBasis?: components["schemas"]["PossessionBasis"] | null;
            /** @description A month's rent. */
            rentAmountGbp: components["schemas"]["Pence"];
            /**
             * @description Which room, where the unit is let by the room.
             * @example Room 3
             */
            room?: string | null;
            /**
             * Format: date
             * @description The first day; one that is to come is agreed only, and shows its people nothing of the home.
             */
            startDate: string;
            status: components["schemas"]["TenancyStatus"];
            tenantContactId: components["schemas"]["ContactId"];
            /** @example Priya Shah */
            tenantName: string;
            /** @example Flat 2A, 16 Linden House, Leeds LS1 4AB */
            unitAddress: string;
            unitId: components["schemas"]["UnitId"];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
        };
        /** Format: uuid */
        TenancyId: string;
        /** @description A page of tenancies. */
        TenancyList: {
            items: components["schemas"]["Tenancy"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @enum {string} */
        TenancySort: "-createdAt" | "createdAt" | "startDate" | "-startDate";
        /** @enum {string} */
        TenancyStatus: "Active" | "Ended" | "Eviction";
        /**
         * @description What the staff and one resident, or one firm, write to each other about a ticket. Nobody else
         *     outside sees it.
         */
        Thread: {
            contactId?: components["schemas"]["ContactId"] | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @description The field of a draft of kind `Message` that is this thread's; for staff. */
            draftField?: string | null;
            /** @description The address that emails go to, for staff. */
            email?: string | null;
            /** @description The messages, oldest first; the newest 200 of the ticket. */
            messages: components["schemas"]["Message"][];
            /** @description Whom one writes to here. */
            name: string;
            /** @description Whether it is a resident's or a firm's. */
            party: components["schemas"]["Party"];
            preferredChannel?: components["schemas"]["Channel"] | null;
            route?: components["schemas"]["MessageRoute"] | null;
            /** @description Why no message can be written here, if none can. */
            whyNot?: string | null;
        };
        /** @description The threads of a ticket. */
        ThreadList: {
            /** @description Residents first, then firms; one's own for who is either. */
            items: components["schemas"]["Thread"][];
        };
        /** @description A ticket. */
        Ticket: components["schemas"]["TicketSummary"] & {
            /** @description What is promised of it, and how each promise is going. */
            clocks: components["schemas"]["TicketClock"][];
            closedAt?: components["schemas"]["Instant"] | null;
            /** @description What is wrong, in full. */
            description?: string | null;
            emergency?: components["schemas"]["EmergencyAdvice"] | null;
            /** @description Whether whoever looks after it does the work themselves, without a contractor. */
            ownStaff: boolean;
            /**
             * Format: int32
             * @description The version of the service policy that they were counted by; 0 is the one that is built in.
             */
            policyVersion: number;
            /**
             * Format: int32
             * @description How often it was reopened.
             */
            reopenCount: number;
            /** @description How the report came in. */
            reportedVia: components["schemas"]["ReportedVia"];
            /** @description How it was put right. */
            resolutionNotes?: string | null;
            /**
             * Format: int32
             * @description Its version, for If-Match.
             */
            version: number;
        };
        /** @description Repairs in columns. */
        TicketBoard: {
            /** @description The columns, in order. */
            columns: components["schemas"]["BoardColumn"][];
        };
        /** @description One promise of a ticket. */
        TicketClock: {
            /** @description From when it is at risk. */
            atRiskFrom: components["schemas"]["Instant"];
            /** @description When it runs out. */
            due: components["schemas"]["Instant"];
            metAt?: components["schemas"]["Instant"] | null;
            /** @description What is promised. */
            promised: components["schemas"]["Promised"];
            /** @description How it is going. */
            state: components["schemas"]["Health"];
        };
        /** @description How many tickets each queue has, each at most 10,000. */
        TicketCounts: {
            /**
             * Format: int64
             * @description Set aside until a day; in none of the others but `late`.
             */
            deferred: number;
            /**
             * Format: int64
             * @description Hazards that are proposed or open.
             */
            hazards: number;
            /**
             * Format: int64
             * @description On hold.
             */
            held: number;
            /**
             * Format: int64
             * @description Past their clock.
             */
            late: number;
            /**
             * Format: int64
             * @description Not finished and looked after by the caller.
             */
            mine: number;
            /**
             * Format: int64
             * @description Reported and not triaged.
             */
            new: number;
            /**
             * Format: int64
             * @description Not finished.
             */
            open: number;
            /**
             * Format: int64
             * @description Past their clock, or due within 24 hours.
             */
            soon: number;
            /**
             * Format: int64
             * @description Not finished, and a resident or a contractor wrote last.
             */
            unanswered: number;
            /**
             * Format: int64
             * @description Not finished and given to no contractor.
             */
            unassigned: number;
            /**
             * Format: int64
             * @description Waiting for a contractor or a resident.
             */
            waiting: number;
        };
        /** @description The caller's drafts on a ticket, and those that colleagues share. */
        TicketDraftList: {
            /** @description One's own, one of each kind at most. */
            items: components["schemas"]["Draft"][];
            /** @description Colleagues', the latest first; at most 50. */
            shared: components["schemas"]["SharedDraft"][];
        };
        /** @description The hazards of a ticket. */
        TicketHazards: {
            items: components["schemas"]["HazardCase"][];
        };
        /** @description A time that a ticket was on hold. */
        TicketHold: {
            endedAt?: components["schemas"]["Instant"] | null;
            /** @description Who ended it; nobody where the day came. */
            endedBy?: string | null;
            /** @description The id. */
            id: components["schemas"]["HoldId"];
            /** @description Words for colleagues. */
            note?: string | null;
            /** @description What it waited for. */
            reason: components["schemas"]["HoldReason"];
            /** @description From when. */
            startedAt: components["schemas"]["Instant"];
            /** @description Who began it. */
            startedBy?: string | null;
            /**
             * Format: date
             * @description The day on which it was to go on by itself.
             */
            untilOn?: string | null;
        };
        /** @description The times that a ticket was on hold, newest first. */
        TicketHoldList: {
            /** @description The times; the newest 200. */
            items: components["schemas"]["TicketHold"][];
        };
        /** Format: uuid */
        TicketId: string;
        /** @description A ticket that hangs together with this one. */
        TicketLink: {
            /** @description The link's id. */
            id: components["schemas"]["LinkId"];
            /** @description Its number. */
            number: string;
            /** @description What the other ticket is to this one. */
            role: components["schemas"]["LinkRole"];
            /** @description Where it stands. */
            status: components["schemas"]["TicketStatus"];
            /** @description The other ticket. */
            ticketId: components["schemas"]["TicketId"];
            /** @description What is wrong there, in a few words. */
            title: string;
            undoUntil?: components["schemas"]["Instant"] | null;
        };
        /** @description The links and merges of a ticket. */
        TicketLinks: {
            /** @description Its links, oldest first; at most 200. */
            items: components["schemas"]["TicketLink"][];
            /** @description Tickets that were merged into it, newest first; at most 50. */
            merges: components["schemas"]["TicketMerge"][];
        };
        /** @description A page of a list of tickets. */
        TicketList: {
            /** @description The tickets. */
            items: components["schemas"]["TicketSummary"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, at most 10,000; only when asked with `count=true`.
             */
            total?: number | null;
        };
        /** @description Two tickets that were made one. */
        TicketMerge: {
            /** @description The id. */
            id: components["schemas"]["TicketMergeId"];
            /** @description Which stays. */
            keptId: components["schemas"]["TicketId"];
            /** @description When. */
            mergedAt: components["schemas"]["Instant"];
            /** @description Which went. */
            mergedId: components["schemas"]["TicketId"];
            /** @description The number of the one that went. */
            mergedNumber: string;
            /** @description Until when it can be undone. */
            undoUntil: components["schemas"]["Instant"];
            undoneAt?: components["schemas"]["Instant"] | null;
        };
        /** Format: uuid */
        TicketMergeId: string;
        /** @description Everything that the page of a ticket shows, in one answer. */
        TicketPage: {
            /** @description Photographs and documents, oldest first. */
            attachments: components["schemas"]["Attachment"][];
            /** @description What else may be done. */
            can: components["schemas"]["Can"];
            closing?: components["schemas"]["Closing"] | null;
            coordinator?: components["schemas"]["Coordinator"] | null;
            /** @description What happened, newest first. */
            events: components["schemas"]["Event"][];
            incident?: components["schemas"]["IncidentMark"] | null;
            mergedInto?: components["schemas"]["MergedInto"] | null;
            /** @description What was written to and fro, oldest first. */
            messages: components["schemas"]["Message"][];
            /** @description Where older events go on; null when these are all. */
            moreEvents?: string | null;
            /** @description Moves, open or not. */
            moves: components["schemas"]["MoveOption"][];
            /** @description What is next. */
            next: components["schemas"]["Next"];
            /** @description Its property. */
            property: components["schemas"]["TicketProperty"];
            /** @description What contractors ask for their work, newest first; not shown to residents. */
            quotes: components["schemas"]["Quote"][];
            rating?: components["schemas"]["Rating"] | null;
            recallOf?: components["schemas"]["RecallOf"] | null;
            reporter?: components["schemas"]["Reporter"] | null;
            tenancy?: components["schemas"]["TicketTenancy"] | null;
            /** @description The ticket. */
            ticket: components["schemas"]["Ticket"];
            /** @description Its unit. */
            unit: components["schemas"]["TicketUnit"];
            /** @description Its work orders, oldest first. */
            workOrders: components["schemas"]["WorkOrder"][];
        };
        /** @description What may be changed of a ticket; what is absent stays. */
        TicketPatch: {
            category?: components["schemas"]["Category"] | null;
            /** @description What is wrong, in full; empty takes it away. */
            description?: string | null;
            priority?: components["schemas"]["Priority"] | null;
            /** @description Why it is more or less urgent than it was, for the timeline; needed with another priority. */
            reason?: string | null;
            /** @description What is wrong, in a few words. */
            title?: string | null;
            unitId?: components["schemas"]["UnitId"] | null;
        };
        /** @description The property that a ticket's unit is in. */
        TicketProperty: {
            /** @description The first line of its address. */
            addressLine1: string;
            /** @description The second line. */
            addressLine2?: string | null;
            /** @description The town. */
            city: string;
            /** @description The id. */
            id: components["schemas"]["PropertyId"];
            /** @description The postcode. */
            postcode: string;
        };
        /** @description A ticket that was just reported. */
        TicketReported: {
            /** @description The ticket. */
            ticket: components["schemas"]["Ticket"];
        };
        /** @description A ticket as a resident or a contractor sees it. */
        TicketSeen: {
            by: components["schemas"]["Onlooker"];
            /** @description What they are not shown, and why. */
            hidden: components["schemas"]["HiddenPart"][];
            page?: components["schemas"]["TicketPage"] | null;
            /** @description Why they do not see it. */
            whyNot?: string | null;
        };
        /** @description A ticket that was split off another. */
        TicketSplit: {
            /** @description The ticket that it was split off. */
            fromId: components["schemas"]["TicketId"];
            /** @description The id, which is that of the link between the two. */
            id: components["schemas"]["LinkId"];
            /**
             * @description The number of the new ticket.
             * @example TKT-000124
             */
            number: string;
            /** @description When. */
            splitAt: components["schemas"]["Instant"];
            /** @description The new ticket. */
            ticketId: components["schemas"]["TicketId"];
            /** @description Until when it can be undone. */
            undoUntil: components["schemas"]["Instant"];
            undoneAt?: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        TicketStatus: "New" | "Assigned" | "InProgress" | "Completed" | "Closed" | "Cancelled";
        /** @description What a list shows of a ticket. */
        TicketSummary: {
            /**
             * @description Where, on one line.
             * @example Flat 2A, 16 Linden House, Leeds LS1 4AB
             */
            address: string;
            /** @description What kind of repair. */
            category: components["schemas"]["Category"];
            clock?: components["schemas"]["Clock"] | null;
            completedAt?: components["schemas"]["Instant"] | null;
            /** @description Who has the work. A firm reads here of itself alone, and only on the page of the ticket. */
            contractorName?: string | null;
            /** @description Who looks after it. */
            coordinatorName?: string | null;
            /** @description When it was reported. */
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description The day on which it comes back by itself, while it is set aside.
             */
            deferredUntil?: string | null;
            endReason?: components["schemas"]["EndReason"] | null;
            hold?: components["schemas"]["HoldMark"] | null;
            /** @description The id. */
            id: components["schemas"]["TicketId"];
            /**
             * @description What happened last; to a resident in their words, and nothing of what is the office's affair.
             * @example Visit scheduled
             */
            lastEvent?: string | null;
            /** @description When that was. */
            lastEventAt: components["schemas"]["Instant"];
            lastMessage?: components["schemas"]["LastMessage"] | null;
            /**
             * @description Its number in the organisation.
             * @example TKT-000123
             */
            number: string;
            pausedAt?: components["schemas"]["Instant"] | null;
            /**
             * Format: int32
             * @description How many photographs it has.
             */
            photoCount: number;
            /** @description Where, roughly. */
            postcode: string;
            /** @description How urgent. */
            priority: components["schemas"]["Priority"];
            resolveBy?: components["schemas"]["Instant"] | null;
            respondBy?: components["schemas"]["Instant"] | null;
            respondedAt?: components["schemas"]["Instant"] | null;
            /** @description Where it stands. */
            status: components["schemas"]["TicketStatus"];
            /** @description Its tags, in order; not shown to residents and contractors. */
            tags: string[];
            /**
             * @description What is wrong, in a few words.
             * @example Leak under the kitchen sink
             */
            title: string;
            /** @description Who has to act next. */
            turn: components["schemas"]["TicketTurn"];
            /** @description Where. */
            unitId: components["schemas"]["UnitId"];
            /** @description Whether it changed since the caller last looked at it, unless it is finished; only in lists. */
            unread: boolean;
            /** @description When it last changed. */
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description Who lives in the unit. */
        TicketTenancy: {
            /** @description The tenancy's id. */
            id: components["schemas"]["TenancyId"];
            /**
             * Format: date
             * @description Since when.
             */
            startDate: string;
            /** @description The resident's name. */
            tenantName: string;
        };
        /** @description A repair that did not end with its incident. */
        TicketThatStays: {
            ticketId: components["schemas"]["TicketId"];
            /** @description Why. */
            why: string;
        };
        /** @description Where a ticket is to go. */
        TicketTransition: {
            assigneeId?: components["schemas"]["UserId"] | null;
            code?: components["schemas"]["EndReason"] | null;
            /** @description Why; needed to reopen, and with the code `Other`. */
            reason?: string | null;
            /** @description When closing: how it was put right. */
            resolutionNotes?: string | null;
            /** @description The status to take. */
            to: components["schemas"]["TicketStatus"];
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description Who has to act next, since when, and what they have to do. */
        TicketTurn: {
            /** @description What. */
            act: components["schemas"]["Act"];
            /** @description Who. */
            of: components["schemas"]["TurnOf"];
            /** @description Since when. */
            since: components["schemas"]["Instant"];
            /**
             * @description What, as it is told to whoever has to do it.
             * @example Agree a visit
             */
            text: string;
        };
        /** @description The unit that a ticket is about. */
        TicketUnit: {
            /** @description The address on one line. */
            address: string;
            /**
             * Format: int32
             * @description Bedrooms.
             */
            bedrooms?: number | null;
            /** @description The id. */
            id: components["schemas"]["UnitId"];
            /** @description Its number in the property. */
            unitNumber?: string | null;
        };
        /** @description Visits of a ticket. */
        TicketVisits: {
            /**
             * @description In the order in which they were agreed or asked for, those that were moved or called off
             *     among them.
             */
            items: components["schemas"]["VisitPage"][];
        };
        /** @example 09:00 */
        TimeOfDay: string;
        /** @enum {string} */
        TimeUnit: "hours" | "workingHours" | "days" | "workingDays";
        /** @description News that was told. */
        ToldIncident: {
            id: components["schemas"]["IncidentUpdateId"];
        };
        /** @description What entitles a contractor to a trade. */
        TradeLicence: {
            /**
             * Format: date
             * @description Its last day.
             */
            expires?: string | null;
            /** @example 512345 */
            number: string;
            /**
             * @description Who registers it.
             * @example Gas Safe
             */
            scheme: string;
        };
        /** @description What a coordinator decides about a report. */
        Triage: {
            /** @description What kind of repair. */
            category: components["schemas"]["Category"];
            coordinatorId?: components["schemas"]["UserId"] | null;
            /**
             * @description Why, for the timeline. Needed when an emergency is lowered, and when the priority of what was
             *     triaged already changes.
             */
            note?: string | null;
            /** @description How urgent. The clocks are counted anew from when it was reported. */
            priority: components["schemas"]["Priority"];
        };
        /** @description A decision that would have come out otherwise. */
        TriedDecision: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description How it would have come out. */
            otherwise: components["schemas"]["Otherwise"];
            /** @description On which ticket. */
            ticketId: components["schemas"]["TicketId"];
            /**
             * @description Its number.
             * @example TKT-000123
             */
            ticketNumber: string;
            /**
             * @description What was decided on.
             * @example £320.00 on WO-000042
             */
            words: string;
        };
        /** @description A moment at which a rule would have been set off, and what it would have come to. */
        TriedEvent: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description What it is judged by as it is today, because the timeline does not tell how it was then. */
            byToday?: string | null;
            number: string;
            /** @description What would have been refused to it. */
            refused?: string | null;
            ticketId: components["schemas"]["TicketId"];
            title: string;
            /** @description Why it would have done nothing; nothing where it would have acted. */
            whyNot?: string | null;
        };
        /** @description How many decisions would have come out otherwise, and how. */
        TriedOutcome: {
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description How. */
            otherwise: components["schemas"]["Otherwise"];
        };
        /** @description What would have come of a value that differs, by itself: all others are as in the policy in force. */
        TriedValue: {
            /**
             * Format: int64
             * @description How many decisions of the last 90 days it was judged on: the newest, at most 500.
             */
            decisions: number;
            /** @description The newest of these, at most five. */
            examples: components["schemas"]["TriedDecision"][];
            /** @description Whether there were more. */
            more: boolean;
            /** @description How many would have come out otherwise; those that are as they were are left out. */
            outcomes: components["schemas"]["TriedOutcome"][];
            /** @description Which value. */
            value: components["schemas"]["PolicyValue"];
        };
        /** @description A policy to try. */
        TryPolicy: {
            /** @description What it would say. */
            rules: components["schemas"]["ServicePolicy"];
        };
        /** @enum {string} */
        TurnOf: "staff" | "contractor" | "resident" | "nobody";
        /** @description How an import is undone. */
        UndoBody: {
            /**
             * @description Leave rows that something refers to, and undo the others. Without it an undo is refused as
             *     soon as there is one such row.
             * @default false
             */
            leaveUsed?: boolean;
        };
        /** @description A home of a property, or the common parts around its homes. */
        Unit: {
            /**
             * @description The whole address on one line.
             * @example Flat 2A, 16 Linden House, Leeds LS1 4AB
             */
            address: string;
            archivedAt?: components["schemas"]["Instant"] | null;
            archivedReason?: string | null;
            /** Format: int32 */
            bathrooms?: number | null;
            /** Format: int32 */
            bedrooms?: number | null;
            createdAt: components["schemas"]["Instant"];
            decant?: components["schemas"]["Decant"] | null;
            /**
             * @description Square metres.
             * @example 62.50
             */
            floorArea?: string | null;
            id: components["schemas"]["UnitId"];
            /** @description Whether each room has a tenancy of its own. */
            letByRoom: boolean;
            propertyId: components["schemas"]["PropertyId"];
            purpose: components["schemas"]["UnitPurpose"];
            status: components["schemas"]["UnitStatus"];
            /**
             * @description Null where the property is a single home.
             * @example Flat 2A
             */
            unitNumber?: string | null;
            updatedAt: components["schemas"]["Instant"];
            /**
             * @description Its Unique Property Reference Number.
             * @example 100012345678
             */
            uprn?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** @description A unit, and what to know before raising something there. */
        UnitDetail: components["schemas"]["Unit"] & {
            /**
             * @description Alerts and warranties, those that decide whether to raise first; whoever lives there is told
             *     none. They warn; only one that `blocks` refuses a report.
             */
            warnings: components["schemas"]["PlaceWarning"][];
        };
        /** Format: uuid */
        UnitId: string;
        /** @description Units, newest first. */
        UnitList: {
            items: components["schemas"]["Unit"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @enum {string} */
        UnitPurpose: "Home" | "Communal";
        /** @enum {string} */
        UnitSort: "-createdAt" | "createdAt" | "unit" | "-unit";
        /** @enum {string} */
        UnitStatus: "Available" | "Occupied" | "Maintenance";
        /** @description Somebody with an account. */
        User: {
            contactId?: components["schemas"]["ContactId"] | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            contractorName?: string | null;
            createdAt: components["schemas"]["Instant"];
            deactivatedAt?: components["schemas"]["Instant"] | null;
            /** @example coordinator@northgate.example */
            email: string;
            firstName?: string | null;
            id: components["schemas"]["UserId"];
            /** @description False once the account is switched off. */
            isActive: boolean;
            lastLoginAt?: components["schemas"]["Instant"] | null;
            lastName?: string | null;
            /**
             * @description Their name, or their email where they have none.
             * @example Priya Shah
             */
            name: string;
            /** @description What they may do beyond their role; each reaches every row. */
            permissions: components["schemas"]["Permission"][];
            role: components["schemas"]["Role"];
            /** Format: int32 */
            version: number;
        };
        /** Format: uuid */
        UserId: string;
        /** @description Users in the order that was asked for. */
        UserList: {
            items: components["schemas"]["User"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @enum {string} */
        UserSort: "-createdAt" | "createdAt" | "name" | "-name";
        /** @description A change of the priced work of an order. */
        Variation: {
            /** @description The total by it, without VAT. */
            afterGbp: components["schemas"]["Pence"];
            askedAt: components["schemas"]["Instant"];
            askedBy?: string | null;
            /**
             * Format: int32
             * @description The version of the priced work that its asker had read.
             */
            basedOn: number;
            /** @description The total before it, without VAT. */
            beforeGbp: components["schemas"]["Pence"];
            /** @description Whether the caller may approve it now. */
            canApprove: boolean;
            /** @description Whether the caller may reject it now. */
            canReject: boolean;
            /** @description Whether the caller may take it back now. */
            canWithdraw: boolean;
            /** @description What it adds, without VAT; less than nothing when it takes away. */
            changeGbp: components["schemas"]["Pence"];
            contractorName?: string | null;
            decidedAt?: components["schemas"]["Instant"] | null;
            decidedBy?: string | null;
            /**
             * Format: int32
             * @description The version by which it was decided; none where it waits, counted at once or was taken back.
             */
            decidedPolicyVersion?: number | null;
            /** @description What was said when it was decided. */
            decisionNote?: string | null;
            id: components["schemas"]["VariationId"];
            kind: components["schemas"]["VariationKind"];
            /** @description Every line of the order, as it was and as it is by this change. */
            lines: components["schemas"]["VariationLine"][];
            /**
             * @description Whether approving it needs a new time by which the repair is to be put right: the one that
             *     stands has passed.
             */
            needsTarget: boolean;
            /**
             * Format: int32
             * @description Its number within the order, from 1.
             * @example 2
             */
            number: number;
            /** @description What was agreed at the start, without VAT. */
            originalGbp: components["schemas"]["Pence"];
            /**
             * Format: int32
             * @description The version of the service policy by whose limits it waited or counted at once; 0 is the one
             *     that is built in.
             */
            policyVersion: number;
            reason?: string | null;
            status: components["schemas"]["VariationStatus"];
            ticketId: components["schemas"]["TicketId"];
            ticketTitle: string;
            /** @description Why the caller may not approve it, while it waits. */
            whyNot?: string | null;
            workOrderId: components["schemas"]["WorkOrderId"];
            /** @example WO-000042 */
            workOrderNumber: string;
        };
        /** Format: uuid */
        VariationId: string;
        /** @enum {string} */
        VariationKind: "Original" | "Extra";
        /** @description A line as a change has it. */
        VariationLine: {
            /** @description How much is ordered by it. */
            after: components["schemas"]["Quantity"];
            /** @description How much was ordered before the change. */
            before: components["schemas"]["Quantity"];
            /** @description What the change of this line adds, without VAT; less than nothing when it takes away. */
            changeGbp: components["schemas"]["Pence"];
            code: string;
            lineId: components["schemas"]["OrderLineId"];
            /** @description How much was agreed at the start. */
            original: components["schemas"]["Quantity"];
            priceGbp: components["schemas"]["Pence"];
            priority?: components["schemas"]["Priority"] | null;
            rateId: components["schemas"]["RateId"];
            trade: components["schemas"]["Category"];
            unit: string;
            words: string;
        };
        /** @description Changes that wait to be decided, newest first. */
        VariationList: {
            items: components["schemas"]["Variation"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @enum {string} */
        VariationStatus: "Applied" | "Waiting" | "Approved" | "Rejected" | "Withdrawn";
        /** @enum {string} */
        VatStatus: "Unknown" | "NotRegistered" | "Registered";
        /** Format: uuid */
        ViewId: string;
        /** @enum {string} */
        VisitAnswer: "confirm" | "counter" | "decline";
        /** @description What somebody may do with a visit. */
        VisitCan: {
            /** @description Call it off. */
            cancel: boolean;
            /** @description Move it without asking. */
            change: boolean;
            /** @description Say that the time suits. */
            confirm: boolean;
            /** @description Say another time. */
            counter: boolean;
            /** @description Say that it does not suit, or for who lives there that they cannot be in, and name no other time. */
            decline: boolean;
            /** @description Say who of the firm comes. */
            nameOperatives: boolean;
            /** @description Say that nobody was in: from a quarter of an hour before it begins. */
            noAccess: boolean;
            /** @description Say that they are on their way: from four hours before until it is over. */
            onMyWay: boolean;
        };
        /** Format: uuid */
        VisitId: string;
        /** @description Visits by time. */
        VisitList: {
            items: components["schemas"]["VisitPage"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description Why a visit is called off. */
        VisitOff: {
            /** @description Why; the others are told. */
            reason: string;
        };
        /** @description Somebody who comes to a visit. */
        VisitOperative: {
            id: components["schemas"]["OperativeId"];
            /** @example Ann Patel */
            name: string;
            /**
             * Format: int32
             * @description Their part of the visit in percent; residents are not told.
             */
            share?: number | null;
        };
        /** @description A time at which a contractor comes, or came. */
        VisitPage: {
            /** @description Where, on one line. */
            address: string;
            /** @description How closely the arrival is known. */
            arrival: components["schemas"]["Arrival"];
            arrivedAt?: components["schemas"]["Instant"] | null;
            /** @description What the caller may do with it now. */
            can: components["schemas"]["VisitCan"];
            /** @description After no access: whether a card was left. */
            cardLeft?: boolean | null;
            contractorId: components["schemas"]["ContractorId"];
            contractorName?: string | null;
            createdAt: components["schemas"]["Instant"];
            endAt: components["schemas"]["Instant"];
            evidenceId?: components["schemas"]["AttachmentId"] | null;
            id: components["schemas"]["VisitId"];
            leftAt?: components["schemas"]["Instant"] | null;
            noAccessFrom?: components["schemas"]["Instant"] | null;
            note?: string | null;
            onMyWayAt?: components["schemas"]["Instant"] | null;
            /** @description Who of the firm comes or came, the greatest part first; nobody where it is not said. */
            operatives: components["schemas"]["VisitOperative"][];
            /** @example WO-000042 */
            orderNumber: string;
            proposedBy: components["schemas"]["VisitParty"];
            /** @description Why it was moved, declined or cancelled, or what happened when nobody was in. */
            reason?: string | null;
            setsOut?: components["schemas"]["VisitWindow"] | null;
            slotId?: components["schemas"]["VisitSlotId"] | null;
            startAt: components["schemas"]["Instant"];
            status: components["schemas"]["VisitStatus"];
            ticketId: components["schemas"]["TicketId"];
            /** @example TKT-000123 */
            ticketNumber: string;
            /** @description What is wrong. */
            ticketTitle: string;
            /** @description Whether it was said that two people attend; residents are not told. */
            twoPeople: boolean;
            /** Format: int32 */
            version: number;
            /**
             * @description When, as one says it.
             * @example on Tuesday 24 November, in the morning (8 am to noon)
             */
            when: string;
            workOrderId: components["schemas"]["WorkOrderId"];
        };
        /** @enum {string} */
        VisitParty: "Staff" | "Contractor" | "Resident";
        /** @description What is said to a time. */
        VisitReply: {
            /** @description Whether it suits. */
            answer: components["schemas"]["VisitAnswer"];
            arrival?: components["schemas"]["Arrival"] | null;
            /** @description Whether the visit may come after a target of the ticket. */
            confirmLate?: boolean;
            endAt?: components["schemas"]["Instant"] | null;
            /** @description Why it may come after a legal date; for staff. */
            lateReason?: string | null;
            /** @description Why it has to be this time, against what the home needs or when the firm is free; for staff. */
            overrideReason?: string | null;
            /** @description Why, or what the others should know. */
            reason?: string | null;
            startAt?: components["schemas"]["Instant"] | null;
            /** @description Whether two people attend, where the home needs it. */
            twoPeople?: boolean;
        };
        /** @description Time that a contractor keeps free. */
        VisitSlot: {
            /**
             * Format: int32
             * @description How many visits there is room for.
             */
            capacity: number;
            contractorId: components["schemas"]["ContractorId"];
            endAt: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description How many places are left.
             */
            free: number;
            id: components["schemas"]["VisitSlotId"];
            startAt: components["schemas"]["Instant"];
        };
        /** Format: uuid */
        VisitSlotId: string;
        /** @description Slots that are not over, the next first. */
        VisitSlotList: {
            items: components["schemas"]["VisitSlot"][];
        };
        /** @enum {string} */
        VisitStatus: "Proposed" | "Confirmed" | "Started" | "Done" | "NoAccess" | "Moved" | "Declined" | "Cancelled";
        /** @description A time within which something may be said. */
        VisitWindow: {
            from: components["schemas"]["Instant"];
            /** @description The last moment. */
            until: components["schemas"]["Instant"];
        };
        /** @description A colleague who follows a ticket. */
        Watcher: {
            /** @description Whether a note named them; otherwise they asked for it. */
            mentioned: boolean;
            /** @description Their name. */
            name: string;
            /** @description Since when. */
            since: components["schemas"]["Instant"];
            /** @description The colleague. */
            userId: components["schemas"]["UserId"];
        };
        /** @description Who follows a ticket. */
        WatcherList: {
            /** @description The followers, oldest first; at most 200. */
            items: components["schemas"]["Watcher"][];
            /** @description Whether the caller is one of them. */
            watching: boolean;
        };
        /** @description A day of the week on which people work, and from when to when. */
        WorkDay: {
            /** @description Which day. */
            day: components["schemas"]["DayOfWeek"];
            /** @description The first minute. */
            from: components["schemas"]["TimeOfDay"];
            /** @description The minute at which they stop. */
            to: components["schemas"]["TimeOfDay"];
        };
        /** @description A work order. */
        WorkOrder: {
            /** @description How to get in. */
            accessInstructions?: string | null;
            actualEndAt?: components["schemas"]["Instant"] | null;
            actualStartAt?: components["schemas"]["Instant"] | null;
            /** @description Where, on one line. */
            address: string;
            /**
             * @description What the firm has to know before it goes there, in summary: in its list and alone, while the
             *     job goes on. `/tickets/{id}/place` has all of it.
             */
            alerts: components["schemas"]["JobAlert"][];
            /** @description Whether the caller may name another contractor. */
            canAssign: boolean;
            /** @description What was done. */
            completionNotes?: string | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @description Who has it, by name. */
            contractorName?: string | null;
            /** @description When it was raised. */
            createdAt: components["schemas"]["Instant"];
            /** @description What is to be done. */
            description?: string | null;
            dueAt?: components["schemas"]["Instant"] | null;
            followsOrderId?: components["schemas"]["WorkOrderId"] | null;
            furtherWork?: components["schemas"]["FurtherWork"] | null;
            /** @description The id. */
            id: components["schemas"]["WorkOrderId"];
            /**
             * Format: int32
             * @description Minutes on site, where they were said.
             */
            minutesOnSite?: number | null;
            /** @description Moves, open or not. */
            moves: components["schemas"]["WorkOrderMove"][];
            /**
             * Format: int32
             * @description Visits that found nobody in.
             */
            noAccessCount: number;
            /**
             * @description Its number in the organisation.
             * @example WO-000042
             */
            number: string;
            /** @description Which parts were used. */
            partsUsed?: string | null;
            /** @description Where, roughly. */
            postcode: string;
            pricingWaits?: components["schemas"]["VariationKind"] | null;
            recalledAt?: components["schemas"]["Instant"] | null;
            recalledFor?: components["schemas"]["CameBack"] | null;
            /** @description The same in words: `the resident said that it was not fixed`. */
            recalledWhy?: string | null;
            ringNow?: components["schemas"]["RingNow"] | null;
            scheduledEndAt?: components["schemas"]["Instant"] | null;
            scheduledStartAt?: components["schemas"]["Instant"] | null;
            /** @description Where it stands. */
            status: components["schemas"]["WorkOrderStatus"];
            /** @description The ticket that it serves. */
            ticketId: components["schemas"]["TicketId"];
            /** @description The ticket's number. */
            ticketNumber: string;
            /** @description What is wrong. */
            ticketTitle: string;
            /** @description When it last changed. */
            updatedAt: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description Its version, for If-Match.
             */
            version: number;
        };
        /** Format: uuid */
        WorkOrderId: string;
        /** @description A page of a list of work orders. */
        WorkOrderList: {
            /** @description The orders, newest first unless another order was asked for. */
            items: components["schemas"]["WorkOrder"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, at most 10,000; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description A move of an order, open or not. */
        WorkOrderMove: {
            /** @description Whether the caller may do it now. */
            allowed: boolean;
            /**
             * @description What the button says.
             * @example Schedule
             */
            label: string;
            /** @description All that must come along. */
            needs: components["schemas"]["Need"][];
            /** @description Whether a reason must come along. */
            needsReason: boolean;
            /** @description The status afterwards. */
            to: components["schemas"]["WorkOrderStatus"];
            /** @description Why not, if not. */
            why?: string | null;
        };
        /**
         * @description A firm that is asked for an order. Where exactly it is and who lives there is told once it is
         *     accepted.
         */
        WorkOrderOffer: {
            answerBy?: components["schemas"]["Instant"] | null;
            answeredAt?: components["schemas"]["Instant"] | null;
            category: components["schemas"]["Category"];
            chasedAt?: components["schemas"]["Instant"] | null;
            contractorId: components["schemas"]["ContractorId"];
            contractorName?: string | null;
            createdAt: components["schemas"]["Instant"];
            /** @description What is to be done. */
            description?: string | null;
            /**
             * @description The postcode district of the home.
             * @example LS6
             */
            district: string;
            id: components["schemas"]["OfferId"];
            offeredAt?: components["schemas"]["Instant"] | null;
            /** @example WO-000042 */
            orderNumber: string;
            /**
             * Format: int32
             * @description In which turn they are asked, from 1.
             */
            place: number;
            priority: components["schemas"]["Priority"];
            /** @description Why they declined. */
            reason?: string | null;
            status: components["schemas"]["OfferStatus"];
            ticketId?: components["schemas"]["TicketId"] | null;
            /** @description What is wrong. */
            title: string;
            workOrderId: components["schemas"]["WorkOrderId"];
        };
        /** @description Offers that wait for an answer, newest first. */
        WorkOrderOfferList: {
            items: components["schemas"]["WorkOrderOffer"][];
            /** @description What to send as `after` for the next page; null on the last. */
            next?: string | null;
        };
        /** @description What may be changed of an order in words; what is absent stays. */
        WorkOrderPatch: {
            /** @description How to get in; empty takes it away. */
            accessInstructions?: string | null;
            /** @description What is to be done; empty takes it away. */
            description?: string | null;
        };
        /** @enum {string} */
        WorkOrderStatus: "Created" | "Offered" | "Accepted" | "Declined" | "Scheduled" | "InProgress" | "Completed" | "Verified" | "NoAccess" | "Cancelled";
        /** @description Where an order is to go. */
        WorkOrderTransition: {
            arrival?: components["schemas"]["Arrival"] | null;
            /** @description When scheduling: whether the visit may come after a target of the ticket. */
            confirmLate?: boolean;
            furtherWork?: components["schemas"]["FurtherWork"] | null;
            /** @description When scheduling: why it may come after a legal date; for staff. */
            lateReason?: string | null;
            /**
             * Format: int32
             * @description When completing: minutes on site, 10,080 at most.
             */
            minutesOnSite?: number | null;
            /** @description When completing: what was done. */
            notes?: string | null;
            /**
             * @description When scheduling: why it has to be this time, against what the home needs or when the firm is
             *     free; for staff.
             */
            overrideReason?: string | null;
            /** @description When completing: which parts were used. */
            partsUsed?: string | null;
            /** @description Why; needed to decline, to cancel, to send back and for no access. */
            reason?: string | null;
            scheduledEndAt?: components["schemas"]["Instant"] | null;
            scheduledStartAt?: components["schemas"]["Instant"] | null;
            slotId?: components["schemas"]["VisitSlotId"] | null;
            /** @description The status to take. */
            to: components["schemas"]["WorkOrderStatus"];
            /** @description When scheduling: whether two people attend, where the home needs it. */
            twoPeople?: boolean;
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description A letter that was written. */
        WrittenLetter: {
            id: components["schemas"]["LetterId"];
            ticketId: components["schemas"]["TicketId"];
        };
        Looks: unknown;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    withdraw_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AbsenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_access_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccessCode"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessCode"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_access_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AccessCodeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reveal_access_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AccessCodeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reveal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_alert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAlert"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_alert: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAlert"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    end_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAlert"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_archives: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    write_archive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewArchive"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    download_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_asset_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AssetServiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_service_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AssetServiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_service_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AssetServiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CertificateForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetService"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_assets: {
        parameters: {
            query?: {
                /**
                 * @description Only those that have served the years that are expected of them, on this day.
                 * @example 2031-12-31
                 */
                replaceBy?: string;
                /**
                 * @description Only those whose next service is due by this day.
                 * @example 2026-12-31
                 */
                serviceBy?: string;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_asset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAsset"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_assets: {
        parameters: {
            query?: {
                /**
                 * @description Only those that have served the years that are expected of them, on this day.
                 * @example 2031-12-31
                 */
                replaceBy?: string;
                /**
                 * @description Only those whose next service is due by this day.
                 * @example 2026-12-31
                 */
                serviceBy?: string;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_asset: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAsset"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_asset_services: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetServiceList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_asset_service: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssetService"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetService"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A jpeg */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_audit: {
        parameters: {
            query?: {
                /** @description What was done to one thing, of whatever kind. */
                entityId?: string;
                /**
                 * @description Only to things of this kind.
                 * @example Property
                 */
                entityType?: string;
                /**
                 * @description Only this.
                 * @example property.update
                 */
                action?: string;
                /** @description Only by this person. */
                userId?: components["schemas"]["UserId"];
                /**
                 * @description From this local date on.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description To this local date, the whole day.
                 * @example 2026-01-31
                 */
                to?: string;
                /**
                 * @description An id, the number of a ticket or a work order, or a part of what was done.
                 * @example TKT-000123
                 */
                q?: string;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_audit: {
        parameters: {
            query?: {
                /** @description What was done to one thing, of whatever kind. */
                entityId?: string;
                /**
                 * @description Only to things of this kind.
                 * @example Property
                 */
                entityType?: string;
                /**
                 * @description Only this.
                 * @example property.update
                 */
                action?: string;
                /** @description Only by this person. */
                userId?: components["schemas"]["UserId"];
                /**
                 * @description From this local date on.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description To this local date, the whole day.
                 * @example 2026-01-31
                 */
                to?: string;
                /**
                 * @description An id, the number of a ticket or a work order, or a part of what was done.
                 * @example TKT-000123
                 */
                q?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRuleList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleWords"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    try_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleWords"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreview"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_rule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleWords"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_rule_runs: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRunList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_rule_versions: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVersionList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRun"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_bank_holidays: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankHolidayList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_bank_holiday: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHoliday"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankHoliday"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_bank_holiday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HolidayId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HazardReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankHoliday"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_bulk_runs: {
        parameters: {
            query?: {
                /** @description Runs at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkRunList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_bulk_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["BulkRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkRunPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_bulk_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["BulkRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkRunPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_calendar_feeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    make_calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarFeed"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeed"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    revoke_calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["FeedId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_calendar: {
        parameters: {
            query: {
                /** @description What the address holds. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An iCalendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_checklist_templates: {
        parameters: {
            query?: {
                /** @description Those that were retired, instead of those in use. */
                retired?: boolean;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_checklist_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChecklistTemplate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplate"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_checklist_template: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ChecklistTemplateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeChecklistTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplate"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    answer_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ChecklistId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ChecklistId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveChecklist"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_all_consents: {
        parameters: {
            query?: {
                /**
                 * @description Words of the person's name or email address.
                 * @example shah
                 */
                q?: string;
                /** @description Only of this channel. */
                channel?: components["schemas"]["Channel"];
                /** @description Only agreements, or only opt-outs. */
                given?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["ConsentSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_consents: {
        parameters: {
            query?: {
                /**
                 * @description Words of the person's name or email address.
                 * @example shah
                 */
                q?: string;
                /** @description Only of this channel. */
                channel?: components["schemas"]["Channel"];
                /** @description Only agreements, or only opt-outs. */
                given?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["ConsentSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_contacts: {
        parameters: {
            query?: {
                /**
                 * @description Words of the name or the email address, or part of the telephone number.
                 * @example shah 07700
                 */
                q?: string;
                /** @description Only of this kind. */
                type?: components["schemas"]["ContactType"];
                /** @description Only those who prefer this channel. */
                channel?: components["schemas"]["Channel"];
                /** @description Only those whom what is sent reaches, or with `false` those whom it does not. */
                isValid?: boolean;
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["ContactSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_duplicates: {
        parameters: {
            query?: {
                /** @description By what they are alike; by telephone number when left out. */
                by?: components["schemas"]["DuplicateBy"];
                /** @description `next` of the page before. */
                beyond?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDuplicates"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_contacts: {
        parameters: {
            query?: {
                /**
                 * @description Words of the name or the email address, or part of the telephone number.
                 * @example shah 07700
                 */
                q?: string;
                /** @description Only of this kind. */
                type?: components["schemas"]["ContactType"];
                /** @description Only those who prefer this channel. */
                channel?: components["schemas"]["Channel"];
                /** @description Only those whom what is sent reaches, or with `false` those whom it does not. */
                isValid?: boolean;
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["ContactSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    contact_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    archive_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactConsents"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    record_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactConsents"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    say_contacts_differ: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DifferentContact"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_contacts_differ: {
        parameters: {
            query: {
                /** @description The other person. */
                contactId: components["schemas"]["ContactId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    contact_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    contact_history: {
        parameters: {
            query?: {
                /** @description Lines at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    merge_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeContacts"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_contacts: {
        parameters: {
            query: {
                /** @description Who would go. */
                contactId: components["schemas"]["ContactId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    restore_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    contact_seen_by: {
        parameters: {
            query?: {
                /** @description A resident. */
                contactId?: components["schemas"]["ContactId"];
                /** @description A contractor. */
                contractorId?: components["schemas"]["ContractorId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactSeen"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_contractors: {
        parameters: {
            query?: {
                /** @description Words of the firm's or the person's name. */
                q?: string;
                /** @description A kind of repair that they take on. */
                category?: components["schemas"]["Category"];
                /** @description Only in this status. */
                status?: components["schemas"]["ContractorStatus"];
                /** @description True for those that are archived, false for all others. */
                archived?: boolean;
                /** @description A postcode or its district: those who go there. */
                covers?: string;
                /** @description Those of whom insurance or a licence runs out by this day, or has run out. */
                expiresBy?: string;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["ContractorSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractorList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_contractor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContractor"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contractor"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_contractors: {
        parameters: {
            query?: {
                /** @description Words of the firm's or the person's name. */
                q?: string;
                /** @description A kind of repair that they take on. */
                category?: components["schemas"]["Category"];
                /** @description Only in this status. */
                status?: components["schemas"]["ContractorStatus"];
                /** @description True for those that are archived, false for all others. */
                archived?: boolean;
                /** @description A postcode or its district: those who go there. */
                covers?: string;
                /** @description Those of whom insurance or a licence runs out by this day, or has run out. */
                expiresBy?: string;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["ContractorSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_contractor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contractor"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_contractor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_contractor: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContractor"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contractor"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_absences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_absence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_contractor_history: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_operatives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperativeList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_operative: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOperative"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operative"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_slots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitSlotList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_slot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisitSlot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitSlot"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    move_contractor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ContractorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractorTransition"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contractor"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_drafts: {
        parameters: {
            query?: {
                /** @description Drafts at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    stream_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_hazards: {
        parameters: {
            query?: {
                /** @description Only in this status; those that need somebody (Proposed and Open) when left out. */
                status?: components["schemas"]["HazardStatus"];
                /** @description `due`: only those of which a look at the home is due or late, the longest first. */
                looks?: components["schemas"]["Looks"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_hazards: {
        parameters: {
            query?: {
                /** @description Only in this status; those that need somebody (Proposed and Open) when left out. */
                status?: components["schemas"]["HazardStatus"];
                /** @description `due`: only those of which a look at the home is due or late, the longest first. */
                looks?: components["schemas"]["Looks"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_hazard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    record_damp_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCheck"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    close_hazard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HazardReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_hazard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmHazard"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_hazard_deadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDeadline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_hazard_known_since: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnownSince"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    draft_hazard_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryDraft"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_hazard_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummaryWords"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryPreview"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_hazard_letters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardLetterList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    write_hazard_letter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummaryWords"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenLetter"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    refuse_hazard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HazardReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    record_hazard_stage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HazardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordStage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardCase"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_hint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hint"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_hint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["HintId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_hint: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["HintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeHint"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hint"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    upload_import: {
        parameters: {
            query: {
                /** @description What the rows are. */
                kind: components["schemas"]["ImportKind"];
                /** @description `utf-8`, `windows-1252`, `utf-16le` or `utf-16be`; found out when left out. */
                encoding?: string;
                /** @description `comma`, `semicolon`, `tab` or `bar`; found out when left out. */
                separator?: string;
                /**
                 * @description Of a workbook: which sheet; needed where several hold rows.
                 * @example Homes
                 */
                sheet?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_imports: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_template: {
        parameters: {
            query?: {
                /** @description What the rows are; tickets when left out. */
                kind?: components["schemas"]["ImportKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    check_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_import_duplicates: {
        parameters: {
            query?: {
                /** @description The first row; `nextRow` of the page before. */
                fromRow?: number;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    choose_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_import_problems: {
        parameters: {
            query?: {
                /** @description The first row; `nextRow` of the page before. */
                fromRow?: number;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_problems_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    run_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_incidents: {
        parameters: {
            query?: {
                /** @description Only in this status. */
                status?: components["schemas"]["IncidentStatus"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    open_incident: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenIncident"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedIncident"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_incidents: {
        parameters: {
            query?: {
                /** @description Only in this status. */
                status?: components["schemas"]["IncidentStatus"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    incidents_here: {
        parameters: {
            query?: {
                /** @description Only those at this unit. Residents may leave it out: all at their homes. */
                unitId?: components["schemas"]["UnitId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentsHere"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIncident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPreview"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    close_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseIncident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedIncident"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    follow_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowIncident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentsHere"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_incident: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentWords"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldIncident"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: {
                /** @description True for those that nobody has answered or taken back, false for all others. */
                open?: boolean;
                /** @description Only those to act for this firm. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_invitations: {
        parameters: {
            query?: {
                /** @description True for those that nobody has answered or taken back, false for all others. */
                open?: boolean;
                /** @description Only those to act for this firm. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    look_up_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Letter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    resend_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    revoke_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description Only in this status. */
                status?: "Pending" | "Dispatched" | "Completed" | "Failed" | "Dead";
                /** @description Jobs at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundJobList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    retry_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["OutboxId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is due now */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_keys: {
        parameters: {
            query?: {
                /** @description Only those that somebody has. */
                out?: boolean;
                /** @description Only those that should be back. */
                overdue?: boolean;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_keys: {
        parameters: {
            query?: {
                /** @description Only those that somebody has. */
                out?: boolean;
                /** @description Only those that should be back. */
                overdue?: boolean;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    issue_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueKey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    return_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    give_hazard_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterGiven"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardLetter"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_mail: {
        parameters: {
            query?: {
                /** @description Mails at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["OutboxId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMessage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_merges: {
        parameters: {
            query?: {
                /** @description Only those of this person or property. */
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["MergeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_offers: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderOfferList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    accept_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderOffer"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    decline_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineOffer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderOffer"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_operative_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["OperativeTimeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperativeAbsence"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_operative: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["OperativeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOperative"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operative"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_operative_absence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["OperativeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOperativeAbsence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperativeAbsence"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_first_steps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstSteps"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_landlord_type: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLandlordType"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_evidence_pack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PackId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePack"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    download_evidence_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PackId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    download_evidence_zip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PackId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyInForce"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPolicy"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyInForce"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryPolicy"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_policy_versions: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_properties: {
        parameters: {
            query?: {
                /**
                 * @description Words of the address, or (part of) the postcode with or without its space.
                 * @example linden ls1
                 */
                q?: string;
                /** @description Only in this status. */
                status?: components["schemas"]["PropertyStatus"];
                /** @description Only of this kind. */
                type?: components["schemas"]["PropertyType"];
                /** @description Only those that this person owns. */
                ownerContactId?: components["schemas"]["ContactId"];
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["PropertySort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertyList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_property: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProperty"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Property"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_property_duplicates: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                beyond?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertyDuplicates"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_properties: {
        parameters: {
            query?: {
                /**
                 * @description Words of the address, or (part of) the postcode with or without its space.
                 * @example linden ls1
                 */
                q?: string;
                /** @description Only in this status. */
                status?: components["schemas"]["PropertyStatus"];
                /** @description Only of this kind. */
                type?: components["schemas"]["PropertyType"];
                /** @description Only those that this person owns. */
                ownerContactId?: components["schemas"]["ContactId"];
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["PropertySort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_property: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Property"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_property: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_property: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProperty"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Property"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    archive_property: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    say_properties_differ: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DifferentProperty"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_properties_differ: {
        parameters: {
            query: {
                /** @description The other property. */
                propertyId: components["schemas"]["PropertyId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    property_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlikeHomes"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    property_history: {
        parameters: {
            query?: {
                /** @description Lines at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    merge_properties: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeProperties"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_properties: {
        parameters: {
            query: {
                /** @description Which would go. */
                propertyId: components["schemas"]["PropertyId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    property_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceFacts"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    restore_property: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    property_seen_by: {
        parameters: {
            query?: {
                /** @description A resident. */
                contactId?: components["schemas"]["ContactId"];
                /** @description A contractor. */
                contractorId?: components["schemas"]["ContractorId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["PropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertySeen"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_rate_lists: {
        parameters: {
            query?: {
                /** @description Only those of this firm. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateListPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_rate_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRateList"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_rate_lists: {
        parameters: {
            query?: {
                /** @description Only those of this firm. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_rate_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RateListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    discard_rate_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RateListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publish_rate_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RateListId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRates"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_rates: {
        parameters: {
            query?: {
                /** @description Words of the code or of what it is. */
                q?: string;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["RateListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatePage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    put_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RateListId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutRate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_rates: {
        parameters: {
            query?: {
                /** @description Words of the code or of what it is. */
                q?: string;
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["RateListId"];
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    paste_rates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RateListId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteRates"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_rates_in_force: {
        parameters: {
            query?: {
                /** @description Words of the code or of what it is; the first 50 codes when left out. */
                q?: string;
                /** @description The firm that is to do the work; only everybody's rates when left out. */
                contractorId?: components["schemas"]["ContractorId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatePage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    search_everything: {
        parameters: {
            query?: {
                /**
                 * @description A number, words of a title, an address, a postcode, a name, an email address, a telephone
                 *     number, a serial number, the tag of keys, words of a message or a file's name, as people write them.
                 * @example 16 linden
                 */
                q?: string;
                /** @description Only of this kind. */
                kind?: components["schemas"]["SearchKind"];
                /** @description Of each kind at most, 1 to 100; 5 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    who_am_i: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_own_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsents"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    say_own_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnWord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsents"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    forgot_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forgotten"];
            };
        };
        responses: {
            /** @description Whoever has an account gets a letter */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    look_up_password_letter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordLetter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordOffer"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reset"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_slot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VisitSlotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitSlot"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_tags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_tenancies: {
        parameters: {
            query?: {
                /**
                 * @description Words of the names of its people or of its address.
                 * @example shah linden
                 */
                q?: string;
                /** @description Only of this unit. */
                unitId?: components["schemas"]["UnitId"];
                /** @description Those of one resident. */
                contactId?: components["schemas"]["ContactId"];
                /** @description Only in this status. */
                status?: components["schemas"]["TenancyStatus"];
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest on record first when left out. */
                sort?: components["schemas"]["TenancySort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenancyList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_tenancy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTenancy"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenancy"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_tenancies: {
        parameters: {
            query?: {
                /**
                 * @description Words of the names of its people or of its address.
                 * @example shah linden
                 */
                q?: string;
                /** @description Only of this unit. */
                unitId?: components["schemas"]["UnitId"];
                /** @description Those of one resident. */
                contactId?: components["schemas"]["ContactId"];
                /** @description Only in this status. */
                status?: components["schemas"]["TenancyStatus"];
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest on record first when left out. */
                sort?: components["schemas"]["TenancySort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_tenancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TenancyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenancy"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_tenancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TenancyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_tenancy: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["TenancyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTenancy"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenancy"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    archive_tenancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TenancyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    tenancy_history: {
        parameters: {
            query?: {
                /** @description Lines at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["TenancyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    restore_tenancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TenancyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    unlink_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LinkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketLinks"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_ticket_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketMergeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMerge"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_ticket_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LinkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketSplit"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_tickets: {
        parameters: {
            query?: {
                /**
                 * @description Statuses, separated by commas.
                 * @example New,Assigned
                 */
                status?: string;
                /** @description Priorities, separated by commas. */
                priority?: string;
                /** @description Categories, separated by commas. */
                category?: string;
                /** @description Only of this unit. */
                unitId?: components["schemas"]["UnitId"];
                /** @description Only of this property. */
                propertyId?: components["schemas"]["PropertyId"];
                /** @description Words in title or description, or a number such as TKT-000123. */
                q?: string;
                /**
                 * @description `open`, `mine`, `unassigned`, `waiting` (for a contractor or a resident), `unanswered` (a
                 *     resident or a contractor wrote last and nobody answered), `late`, `soon` (late, or due within
                 *     24 hours), `held`, `deferred` or `deleted` (put away; for those who may put away). What is set aside until a day, or waits for an open incident, is in none of the first three.
                 */
                queue?: string;
                /** @description True for those only that report work again soon after it was done; for staff. */
                recall?: boolean;
                /** @description Only those that ended for this coded reason. */
                endReason?: components["schemas"]["EndReason"];
                /** @description Only those with this tag. */
                tag?: string;
                /** @description Whose turn it is: `staff`, `contractor`, `resident` or `others` (staff wait for them). */
                turn?: string;
                /** @description `-createdAt` (newest first, the default) or `dueAt` (soonest due first). */
                sort?: string;
                /** @description Tickets at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
                /** @description Whether to count them all (to 10,000); not with words. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    report_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketReported"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    alike_tickets: {
        parameters: {
            query: {
                /** @description Where. */
                unitId: components["schemas"]["UnitId"];
                /** @description What is wrong, in a few words; at most 200 characters. */
                title?: string;
                /** @description More of it, as far as it tells of an emergency; at most 1,000 characters. */
                description?: string;
                /** @description What kind of repair. */
                category?: components["schemas"]["Category"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlikeTickets"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_board: {
        parameters: {
            query?: {
                /**
                 * @description Statuses, separated by commas.
                 * @example New,Assigned
                 */
                status?: string;
                /** @description Priorities, separated by commas. */
                priority?: string;
                /** @description Categories, separated by commas. */
                category?: string;
                /** @description Only of this unit. */
                unitId?: components["schemas"]["UnitId"];
                /** @description Only of this property. */
                propertyId?: components["schemas"]["PropertyId"];
                /** @description Words in title or description, or a number such as TKT-000123. */
                q?: string;
                /**
                 * @description `open`, `mine`, `unassigned`, `waiting` (for a contractor or a resident), `unanswered` (a
                 *     resident or a contractor wrote last and nobody answered), `late`, `soon` (late, or due within
                 *     24 hours), `held`, `deferred` or `deleted` (put away; for those who may put away). What is set aside until a day, or waits for an open incident, is in none of the first three.
                 */
                queue?: string;
                /** @description True for those only that report work again soon after it was done; for staff. */
                recall?: boolean;
                /** @description Only those that ended for this coded reason. */
                endReason?: components["schemas"]["EndReason"];
                /** @description Only those with this tag. */
                tag?: string;
                /** @description Whose turn it is: `staff`, `contractor`, `resident` or `others` (staff wait for them). */
                turn?: string;
                /** @description `-createdAt` (newest first, the default) or `dueAt` (soonest due first). */
                sort?: string;
                /** @description Tickets at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
                /** @description Whether to count them all (to 10,000); not with words. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description What the columns are */
                group: components["schemas"]["BoardGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketBoard"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkTickets"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketCounts"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_tickets: {
        parameters: {
            query?: {
                /**
                 * @description Statuses, separated by commas.
                 * @example New,Assigned
                 */
                status?: string;
                /** @description Priorities, separated by commas. */
                priority?: string;
                /** @description Categories, separated by commas. */
                category?: string;
                /** @description Only of this unit. */
                unitId?: components["schemas"]["UnitId"];
                /** @description Only of this property. */
                propertyId?: components["schemas"]["PropertyId"];
                /** @description Words in title or description, or a number such as TKT-000123. */
                q?: string;
                /**
                 * @description `open`, `mine`, `unassigned`, `waiting` (for a contractor or a resident), `unanswered` (a
                 *     resident or a contractor wrote last and nobody answered), `late`, `soon` (late, or due within
                 *     24 hours), `held`, `deferred` or `deleted` (put away; for those who may put away). What is set aside until a day, or waits for an open incident, is in none of the first three.
                 */
                queue?: string;
                /** @description True for those only that report work again soon after it was done; for staff. */
                recall?: boolean;
                /** @description Only those that ended for this coded reason. */
                endReason?: components["schemas"]["EndReason"];
                /** @description Only those with this tag. */
                tag?: string;
                /** @description Whose turn it is: `staff`, `contractor`, `resident` or `others` (staff wait for them). */
                turn?: string;
                /** @description `-createdAt` (newest first, the default) or `dueAt` (soonest due first). */
                sort?: string;
                /** @description Tickets at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
                /** @description Whether to count them all (to 10,000); not with words. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_ticket: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    attach_to_ticket: {
        parameters: {
            query?: {
                /** @description `before`, `during` or `after` the work. */
                stage?: "before" | "during" | "after";
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PhotoForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_ticket_runs: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRunList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_candidates: {
        parameters: {
            query?: {
                /**
                 * @description An order of the ticket: firms are held against the trades of its lines, or of the further work
                 *     that it follows.
                 */
                orderId?: components["schemas"]["WorkOrderId"];
                /** @description An order of the ticket whose further work a new one is to do. */
                followsOrderId?: components["schemas"]["WorkOrderId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_repair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    defer_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAside"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    return_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAwayBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_ticket_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDraftList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    keep_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftKept"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    drop_draft: {
        parameters: {
            query: {
                /** @description What it was going to be. */
                kind: components["schemas"]["DraftKind"];
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_ticket_events: {
        parameters: {
            query?: {
                /** @description Events at most, 1 to 200. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_ticket_hazards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketHazards"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    open_hazard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenHazard"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedHazard"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    hold_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutOnHold"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    resume_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_ticket_holds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketHoldList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_ticket_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketLinks"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    link_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketLinks"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    make_ticket_safe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MadeSafe"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    merge_tickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTickets"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMerge"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_ticket_merge: {
        parameters: {
            query: {
                /** @description Which would go. */
                ticketId: components["schemas"]["TicketId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeTicketsPreview"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    send_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again, it is written once */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageWritten"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    note_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    object_to_closing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Objection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_evidence_packs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePackList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    make_evidence_pack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvidencePack"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePack"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ticket_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceFacts"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_presence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    say_present: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayPresent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    leave_ticket: {
        parameters: {
            query: {
                /** @description As it called itself. */
                page: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    rate_repair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateRepair"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    restore_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BringBack"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    see_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenUpTo"];
            };
        };
        responses: {
            /** @description Marked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ticket_seen_by: {
        parameters: {
            query?: {
                /** @description A resident. */
                contactId?: components["schemas"]["ContactId"];
                /** @description A contractor. */
                contractorId?: components["schemas"]["ContractorId"];
            };
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketSeen"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    split_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitTicket"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketSplit"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    tag_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTags"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_threads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    move_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketTransition"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    triage_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Triage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_ticket_visits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketVisits"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    watch_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatcherList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    unwatch_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatcherList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_watchers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatcherList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    raise_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkOrder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrder"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_units: {
        parameters: {
            query?: {
                /**
                 * @description Words of the address, or (part of) the postcode with or without its space.
                 * @example linden ls1
                 */
                q?: string;
                /** @description Only of this property. */
                propertyId?: components["schemas"]["PropertyId"];
                /** @description Only in this status. */
                status?: components["schemas"]["UnitStatus"];
                /** @description Only homes, or only common parts. */
                purpose?: components["schemas"]["UnitPurpose"];
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["UnitSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_units: {
        parameters: {
            query?: {
                /**
                 * @description Words of the address, or (part of) the postcode with or without its space.
                 * @example linden ls1
                 */
                q?: string;
                /** @description Only of this property. */
                propertyId?: components["schemas"]["PropertyId"];
                /** @description Only in this status. */
                status?: components["schemas"]["UnitStatus"];
                /** @description Only homes, or only common parts. */
                purpose?: components["schemas"]["UnitPurpose"];
                /** @description Those that were put away, instead of those that were not. */
                archived?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["UnitSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_unit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    archive_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    unit_history: {
        parameters: {
            query?: {
                /** @description Lines at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    unit_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceFacts"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    restore_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archived"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Words of their name or email. */
                q?: string;
                /** @description Only with this role. */
                role?: components["schemas"]["Role"];
                /** @description Only those who act for this firm. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Only those whose account is on, or off. */
                active?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["UserSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_users: {
        parameters: {
            query?: {
                /** @description Words of their name or email. */
                q?: string;
                /** @description Only with this role. */
                role?: components["schemas"]["Role"];
                /** @description Only those who act for this firm. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Only those whose account is on, or off. */
                active?: boolean;
                /** @description In which order; newest first when left out. */
                sort?: components["schemas"]["UserSort"];
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Whether to count the whole list too. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_user: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Switch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    user_history: {
        parameters: {
            query?: {
                /** @description Lines at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Switch"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_waiting_variations: {
        parameters: {
            query?: {
                /** @description Rows at most, 1 to 200; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariationList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    approve_variation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VariationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveVariation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPricing"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reject_variation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VariationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectVariation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPricing"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_variation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VariationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPricing"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_views: {
        parameters: {
            query?: {
                /** @description Of which list; the inbox's when left out. */
                list?: components["schemas"]["ListName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_view: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read. */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeView"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_default_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    unset_default_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_visits: {
        parameters: {
            query?: {
                /** @description Those that begin at this moment or later; now when absent. */
                from?: components["schemas"]["Instant"];
                /** @description Those that begin before this moment, 62 days after `from` at most; 31 days when absent. */
                to?: components["schemas"]["Instant"];
                /** @description Only of this contractor. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Only those to which this operative comes or came. */
                operativeId?: components["schemas"]["OperativeId"];
                /** @description Rows at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_visits: {
        parameters: {
            query?: {
                /** @description Those that begin at this moment or later; now when absent. */
                from?: components["schemas"]["Instant"];
                /** @description Those that begin before this moment, 62 days after `from` at most; 31 days when absent. */
                to?: components["schemas"]["Instant"];
                /** @description Only of this contractor. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Only those to which this operative comes or came. */
                operativeId?: components["schemas"]["OperativeId"];
                /** @description Rows at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    answer_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitReply"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    cancel_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitOff"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    record_no_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoAccessAttempt"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_out_to_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    name_operatives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameOperatives"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_work_orders: {
        parameters: {
            query?: {
                /**
                 * @description Statuses, separated by commas.
                 * @example Created,Offered
                 */
                status?: string;
                /** @description Priorities of their tickets, separated by commas. */
                priority?: string;
                /** @description Contractors by their ids, separated by commas. */
                contractorId?: string;
                /** @description Only of this ticket. */
                ticketId?: components["schemas"]["TicketId"];
                /**
                 * @description `-createdAt` (newest first, the default) or `dueAt` (soonest due first: those that go on and
                 *     whose ticket has a time that runs).
                 * @example dueAt
                 */
                sort?: string;
                /** @description Orders at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
                /** @description Whether to count them all (to 10,000). */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_work_orders: {
        parameters: {
            query?: {
                /**
                 * @description Statuses, separated by commas.
                 * @example Created,Offered
                 */
                status?: string;
                /** @description Priorities of their tickets, separated by commas. */
                priority?: string;
                /** @description Contractors by their ids, separated by commas. */
                contractorId?: string;
                /** @description Only of this ticket. */
                ticketId?: components["schemas"]["TicketId"];
                /**
                 * @description `-createdAt` (newest first, the default) or `dueAt` (soonest due first: those that go on and
                 *     whose ticket has a time that runs).
                 * @example dueAt
                 */
                sort?: string;
                /** @description Orders at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
                after?: string;
                /** @description Whether to count them all (to 10,000). */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description `csv` or `xlsx` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrder"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_work_order: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkOrderPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrder"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    assign_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrder"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    attach_to_work_order: {
        parameters: {
            query?: {
                /** @description `before`, `during` or `after` the work. */
                stage?: "before" | "during" | "after";
            };
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PhotoForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingFacts"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_certificate: {
        parameters: {
            query?: {
                /**
                 * @description Its kind.
                 * @example GasSafetyRecord
                 */
                kind?: string;
                /** @description Its number, at most 100 characters. */
                number?: string;
                /**
                 * @description The day on which it was issued.
                 * @example 2026-11-24
                 */
                issuedOn?: string;
                /** @description The engineer's number in the register, where the kind has one: Gas Safe, OFTEC. */
                engineerNumber?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CertificateForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_order_checklists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderChecklists"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    put_checklist: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request happen once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutChecklist"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_completion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Completion"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    end_for_no_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndForNoAccess"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrder"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_order_offers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOffers"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    offer_work_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferWork"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOffers"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_order_pricing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPricing"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_order_rates: {
        parameters: {
            query?: {
                /** @description Words of the code or of what it is; the first 50 codes when left out. */
                q?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatePage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_job_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSheet"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    download_job_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_free_slots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitSlotList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    move_work_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkOrderTransition"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrder"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ask_variation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskVariation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPricing"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    plan_visit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key it is done once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: components["schemas"]["WorkOrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
