/** Made from the OpenAPI document of the server by `npm run gen`: do not edit. */

export interface paths {
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
    "/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an asset of a property or a unit. */
        post: operations["create_asset"];
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
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take out what was done, newest first, as a CSV file. */
        get: operations["export_audit"];
        put?: never;
        post?: never;
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
        /** List hazards, the next date first. */
        get: operations["list_hazards"];
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
        post?: never;
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
        /** Change a property. */
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
        /** Start a tenancy. Its unit becomes Occupied; a unit or room that is let already is refused. */
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
        /** Read a unit. */
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
        /** List users, newest first. */
        get: operations["list_users"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        Act: "triage" | "raise" | "assign" | "accept" | "schedule" | "visit" | "complete" | "reschedule" | "check" | "close" | "answer" | "nothing";
        /** @description A warning about a place, a person, or a person at a place. */
        Alert: {
            contactId?: components["schemas"]["ContactId"] | null;
            endedAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["AlertId"];
            kind: components["schemas"]["AlertKind"];
            needToKnow: components["schemas"]["NeedToKnow"];
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
        /** @description An appliance or another thing that is built in. */
        Asset: {
            id: components["schemas"]["AssetId"];
            /** Format: date */
            installedOn?: string | null;
            /** @example Worcester Bosch */
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
            updatedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            version: number;
            /**
             * Format: date
             * @description The last day on which the maker or builder stands for it.
             */
            warrantyUntil?: string | null;
        };
        /** Format: uuid */
        AssetId: string;
        /** @description Who is to do an order. */
        Assignment: {
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @description Whether to ask first: the order is offered and waits for an answer. */
            offer?: boolean;
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
        /** @description A photograph or document. */
        Attachment: {
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
        /** @description What the caller may do with a ticket besides moving it. */
        Can: {
            /** @description Add photographs. */
            addPhotos: components["schemas"]["May"];
            /** @description Change its words and facts. */
            edit: components["schemas"]["May"];
            /** @description Write a note for colleagues. */
            note: components["schemas"]["May"];
            /** @description Raise a work order. */
            raiseOrder: components["schemas"]["May"];
            /** @description Say how urgent it is and who looks after it. */
            triage: components["schemas"]["May"];
        };
        /** @enum {string} */
        Category: "Plumbing" | "Electrical" | "Heating" | "Gas" | "DampMould" | "Structural" | "Roofing" | "DoorsWindows" | "Appliance" | "Pest" | "Security" | "Fire" | "Drainage" | "Communal" | "Garden" | "General";
        /** @description What to change of a warning; what is left out stays. */
        ChangeAlert: {
            /** @default null */
            kind?: components["schemas"]["AlertKind"] | null;
            /** @default null */
            needToKnow?: components["schemas"]["NeedToKnow"] | null;
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
        /** @description What to change of a contact; what is left out stays. */
        ChangeContact: {
            /** @default null */
            email?: string | null;
            /** @default null */
            firstName?: string | null;
            /** @default null */
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
        /** @enum {string} */
        CisStatus: "Unknown" | "OutOfScope" | "Gross" | "Registered" | "Unmatched";
        /** @description The clock that matters now. */
        Clock: {
            /** @description When it runs out. */
            due: components["schemas"]["Instant"];
            /**
             * @description The promise that runs out first of those that are not kept yet: `respond`, `attend`,
             *     `makeSafe` or `resolve`.
             * @example respond
             */
            kind: string;
            /** @description How it is going. */
            state: components["schemas"]["Health"];
        };
        /** @enum {string} */
        ClockState: "running" | "near" | "missed" | "met" | "metLate" | "dropped";
        /** @enum {string} */
        CodeKind: "KeySafe" | "Door" | "Gate" | "Alarm" | "Other";
        /** @description A proposal that a person confirms; what is left out stays as proposed. */
        ConfirmHazard: {
            awareAt?: components["schemas"]["Instant"] | null;
            class?: components["schemas"]["HazardClass"] | null;
            hazard?: components["schemas"]["Hazard"] | null;
            nation?: components["schemas"]["Nation"] | null;
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
            /**
             * Format: date
             * @description The day after which something runs out first, past or to come.
             */
            firstExpiry?: string | null;
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
        /** @description Contractors, newest first. */
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
        /** @description A look at a home that was damp. */
        DampCheck: {
            doneAt?: components["schemas"]["Instant"] | null;
            /** Format: date */
            dueOn: string;
            id: components["schemas"]["DampCheckId"];
            note?: string | null;
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
        EmergencyRule: "GasSmell" | "CarbonMonoxide" | "FireOrSmoke" | "WaterNearElectrics" | "Sparking" | "Collapse" | "NoPower" | "NoWater" | "Flood" | "Insecure" | "NoHeating";
        /** @description Why an alert is no longer needed. */
        EndAlert: {
            /** @example Claim settled */
            reason: string;
        };
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
        EventType: "TicketReported" | "TicketTriaged" | "TicketUpdated" | "TicketStatusChanged" | "WorkOrderRaised" | "ContractorAssigned" | "WorkOrderOffered" | "WorkOrderAccepted" | "WorkOrderDeclined" | "VisitScheduled" | "WorkStarted" | "WorkCompleted" | "WorkVerified" | "WorkSentBack" | "NoAccess" | "WorkOrderCancelled" | "PhotosAdded" | "PhotoRemoved" | "NoteAdded" | "TicketClosed" | "TicketCancelled" | "TicketReopened" | "EmailSent" | "EmailNotSent" | "QuoteSubmitted" | "QuoteApproved" | "QuoteRejected" | "HazardProposed" | "HazardConfirmed" | "HazardRefused" | "HazardStageRecorded" | "HazardDeadlineSet" | "HazardRecounted" | "HazardClockNear" | "HazardClockMissed" | "HazardClosed" | "DampCheckDue" | "DampChecked" | "ServiceClockNear" | "ServiceClockMissed" | "ServiceClockEscalated" | "TicketMadeSafe";
        /** @description What is wrong with one part of the request body. */
        FieldError: {
            /**
             * @description What would be right.
             * @example Say in a few words what is wrong.
             */
            detail: string;
            /**
             * @description JSON pointer to the field.
             * @example /title
             */
            pointer: string;
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
            proposal?: components["schemas"]["EarlierDate"] | null;
            /** @example awaab-england/investigate@2025-10-27 */
            ruleVersion: string;
            /** @description Why a person set another date. */
            setReason?: string | null;
            startAt: components["schemas"]["Instant"];
            state: components["schemas"]["ClockState"];
            /** @description How the date comes about, step by step. */
            working: string[];
        };
        /** Format: uuid */
        HazardId: string;
        /** @description A hazard in a list. */
        HazardLine: {
            /** @example Flat 2A, 16 Linden House, Leeds LS1 4AB */
            address: string;
            awareAt: components["schemas"]["Instant"];
            class: components["schemas"]["HazardClass"];
            createdAt: components["schemas"]["Instant"];
            hazard: components["schemas"]["Hazard"];
            id: components["schemas"]["HazardId"];
            nation: components["schemas"]["Nation"];
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
            /** @description Why it corrects what was said before. */
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
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["HistoryLineKind"];
            /**
             * @description The number of a ticket or a work order.
             * @example TKT-000482
             */
            number?: string | null;
            /** @description Where it stands, for what has a status. */
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
        HolidayId: string;
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
        /** @enum {string} */
        Landlord: "social" | "private";
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
        /** @enum {string} */
        ListName: "Tickets" | "WorkOrders" | "Properties" | "Units" | "Tenancies" | "Contacts" | "Contractors";
        /** @description Says that nobody can come to harm any more, and how. */
        MadeSafe: {
            /** @description What was done, at most 2,000 characters. */
            note: string;
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
            id: components["schemas"]["OutboxId"];
            /** @description The first words. */
            preview: string;
            subject: string;
            ticketId?: components["schemas"]["TicketId"] | null;
            to: string;
        };
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
        MessageStatus: "Draft" | "Queued" | "Sent" | "Delivered" | "Failed";
        /** @description A move of a ticket or an order, open or not. */
        MoveOption: {
            /** @description Whether the caller may do it now. */
            allowed: boolean;
            /**
             * @description What the button says.
             * @example Close
             */
            label: string;
            /** @description All that must come along. */
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
        /** @enum {string} */
        Nation: "England" | "Wales" | "Scotland" | "NorthernIreland";
        /** @enum {string} */
        Need: "reason" | "notes" | "schedule" | "contractor";
        /** @enum {string} */
        NeedToKnow: "Job" | "Staff" | "Managers";
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
            propertyId?: components["schemas"]["PropertyId"] | null;
            /** @example Reported by Pipes Ltd on 3 November */
            reason: string;
            /** Format: date */
            reviewOn: string;
            text: string;
            unitId?: components["schemas"]["UnitId"] | null;
        };
        /** @description An asset to add. */
        NewAsset: {
            /** Format: date */
            installedOn?: string | null;
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
            hourlyRateGbp?: components["schemas"]["Pence"] | null;
            /**
             * Format: date
             * @description The last day of their public liability insurance.
             */
            insuranceExpiresOn?: string | null;
            insurancePolicyNumber?: string | null;
            insuranceProvider?: string | null;
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
        /** @description A note for colleagues. */
        NewNote: {
            /** @description The note, at most 5,000 characters. */
            note: string;
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
             * @description Unique within the organisation.
             * @example 100012345678
             */
            uprn?: string | null;
        };
        /** @description A repair that somebody reports. */
        NewReport: {
            /** @description What kind of repair. */
            category: components["schemas"]["Category"];
            /** @description What is wrong, in full (at most 10,000 characters). */
            description?: string | null;
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
        /** @description A tenancy to start. One whose last day is past is recorded as Ended. */
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
             * @description Unique within the organisation.
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
        /** @description A work order to raise. */
        NewWorkOrder: {
            /** @description How to get in, at most 2,000 characters. */
            accessInstructions?: string | null;
            contractorId?: components["schemas"]["ContractorId"] | null;
            /** @description What is to be done, at most 5,000 characters. */
            description?: string | null;
        };
        /** @description What is next, by whom, by when. */
        Next: {
            by?: components["schemas"]["Instant"] | null;
            /** @description What. */
            text: string;
            /** @description Who. */
            who: string;
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
            /** @description What it was seen by. */
            note?: string | null;
        };
        /** @description A case that was opened. */
        OpenedHazard: {
            id: components["schemas"]["HazardId"];
            ticketId: components["schemas"]["TicketId"];
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
        /** Format: uuid */
        OutboxId: string;
        /** @enum {string} */
        OutboxStatus: "Pending" | "Dispatched" | "Completed" | "Failed" | "Dead";
        /** @enum {string} */
        Outcome: "significant_hazard" | "emergency_hazard" | "no_hazard";
        /** @enum {string} */
        Party: "Resident" | "Contractor";
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
            /** @description When reports of that moment would be due. */
            due: components["schemas"]["DueExample"][];
            /** @description What would have happened to those of the last 90 days, the newest 500. */
            recent: components["schemas"]["LateExample"][];
            /** @description The moment of the examples: now, in England. */
            reportedAt: components["schemas"]["Instant"];
        };
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
        Priority: "Emergency" | "Urgent" | "Routine" | "Planned";
        /** @description What is promised at one priority; nothing where there is no promise. */
        PriorityPromise: {
            acknowledge?: components["schemas"]["Allowance"] | null;
            attend?: components["schemas"]["Allowance"] | null;
            complete?: components["schemas"]["Allowance"] | null;
            makeSafe?: components["schemas"]["Allowance"] | null;
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
        /** @description What a look found. */
        RecordCheck: {
            /** @description What was seen. */
            note: string;
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
        /** @description Which rows are written. */
        RunBody: {
            duplicates: components["schemas"]["Duplicates"];
            mode: components["schemas"]["ImportMode"];
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
        };
        /** @enum {string} */
        SearchKind: "Ticket" | "WorkOrder" | "Property" | "Unit" | "Contact" | "Contractor";
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
        /** @description What a reference names. */
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
            /**
             * Format: int32
             * @description After how many days a completed repair that nobody objects to is closed.
             */
            autoCloseDays: number;
            /** @description Who hears of a clock that is past its end, and after how long; at most three levels. */
            escalation: components["schemas"]["EscalationLevel"][];
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
        /** @enum {string} */
        Sharing: "Private" | "Team" | "Organisation";
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
        Stage: "before" | "during" | "after";
        /** @enum {string} */
        SuspendedBy: "Lapse" | "Staff";
        /** @description Why an account is switched off or on. */
        Switch: {
            /**
             * @description Why, at most 500 characters; for the audit log.
             * @default null
             * @example Has left the company
             */
            reason?: string | null;
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
            /** @description Who lives there besides the lead tenant. */
            occupants: components["schemas"]["Occupant"][];
            /** @description A month's rent. */
            rentAmountGbp: components["schemas"]["Pence"];
            /**
             * @description Which room, where the unit is let by the room.
             * @example Room 3
             */
            room?: string | null;
            /** Format: date */
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
        /** @description A ticket. */
        Ticket: components["schemas"]["TicketSummary"] & {
            /** @description What is promised of it, and how each promise is going. */
            clocks: components["schemas"]["TicketClock"][];
            closedAt?: components["schemas"]["Instant"] | null;
            /** @description What is wrong, in full. */
            description?: string | null;
            emergency?: components["schemas"]["EmergencyAdvice"] | null;
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
             * @description Hazards that are proposed or open.
             */
            hazards: number;
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
             * @description Not finished and given to no contractor.
             */
            unassigned: number;
            /**
             * Format: int64
             * @description Waiting for a contractor or a resident.
             */
            waiting: number;
        };
        /** @description The hazards of a ticket. */
        TicketHazards: {
            items: components["schemas"]["HazardCase"][];
        };
        /** Format: uuid */
        TicketId: string;
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
        /** @description Everything that the page of a ticket shows, in one answer. */
        TicketPage: {
            /** @description Photographs and documents, oldest first. */
            attachments: components["schemas"]["Attachment"][];
            /** @description What else may be done. */
            can: components["schemas"]["Can"];
            coordinator?: components["schemas"]["Coordinator"] | null;
            /** @description What happened, newest first. */
            events: components["schemas"]["Event"][];
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
            /** @description Who has the work. */
            contractorName?: string | null;
            /** @description Who looks after it. */
            coordinatorName?: string | null;
            /** @description When it was reported. */
            createdAt: components["schemas"]["Instant"];
            /** @description The id. */
            id: components["schemas"]["TicketId"];
            /**
             * @description What happened last.
             * @example Visit scheduled
             */
            lastEvent?: string | null;
            /** @description When that was. */
            lastEventAt: components["schemas"]["Instant"];
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
        /** @description Where a ticket is to go. */
        TicketTransition: {
            /** @description Why; needed to cancel and to reopen. */
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
        /** @example 09:00 */
        TimeOfDay: string;
        /** @enum {string} */
        TimeUnit: "hours" | "workingHours" | "days" | "workingDays";
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
            /** @description Why, for the timeline. Needed when an emergency is lowered. */
            note?: string | null;
            /** @description How urgent. The clocks are counted anew from when it was reported. */
            priority: components["schemas"]["Priority"];
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
        /** @description Users, newest first. */
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
        VatStatus: "Unknown" | "NotRegistered" | "Registered";
        /** Format: uuid */
        ViewId: string;
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
            /** @description The id. */
            id: components["schemas"]["WorkOrderId"];
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
            /** @description Where, roughly. */
            postcode: string;
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
            /** @description The orders, newest first. */
            items: components["schemas"]["WorkOrder"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next?: string | null;
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
            /** @description When completing: what was done. */
            notes?: string | null;
            /** @description Why; needed to decline, to cancel, to send back and for no access. */
            reason?: string | null;
            scheduledEndAt?: components["schemas"]["Instant"] | null;
            scheduledStartAt?: components["schemas"]["Instant"] | null;
            /** @description The status to take. */
            to: components["schemas"]["WorkOrderStatus"];
            /**
             * Format: int32
             * @description The version that the caller last read; checked when it is sent.
             */
            version?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
        requestBody?: never;
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "text/csv": string;
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                /** @description The order; newest first when left out. */
                sort?: "newest" | "name";
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                /** @description The order; newest first when left out. */
                sort?: "newest" | "name";
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    list_hazards: {
        parameters: {
            query?: {
                /** @description Only in this status; those that need somebody (Proposed and Open) when left out. */
                status?: components["schemas"]["HazardStatus"];
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    search_everything: {
        parameters: {
            query?: {
                /**
                 * @description A number, words of a title, an address, a postcode, a name, an email address or a telephone
                 *     number, as people write them.
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    list_tenancies: {
        parameters: {
            query?: {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    export_tenancies: {
        parameters: {
            query?: {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                 * @description `open`, `mine`, `unassigned`, `waiting` (for a contractor or a resident), `late`, or `soon`
                 *     (late, or due within 24 hours).
                 */
                queue?: string;
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                 * @description `open`, `mine`, `unassigned`, `waiting` (for a contractor or a resident), `late`, or `soon`
                 *     (late, or due within 24 hours).
                 */
                queue?: string;
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    list_work_orders: {
        parameters: {
            query?: {
                /** @description Only in this status. */
                status?: "Created" | "Offered" | "Accepted" | "Declined" | "Scheduled" | "InProgress" | "Completed" | "Verified" | "NoAccess" | "Cancelled";
                /** @description Only of this contractor. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Only of this ticket. */
                ticketId?: components["schemas"]["TicketId"];
                /** @description Orders at most, 1 to 200; 50 when absent. */
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
                    "application/json": components["schemas"]["WorkOrderList"];
                };
            };
            /** @description The request is refused; the body says why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    export_work_orders: {
        parameters: {
            query?: {
                /** @description Only in this status. */
                status?: "Created" | "Offered" | "Accepted" | "Declined" | "Scheduled" | "InProgress" | "Completed" | "Verified" | "NoAccess" | "Cancelled";
                /** @description Only of this contractor. */
                contractorId?: components["schemas"]["ContractorId"];
                /** @description Only of this ticket. */
                ticketId?: components["schemas"]["TicketId"];
                /** @description Orders at most, 1 to 200; 50 when absent. */
                limit?: number;
                /** @description Where to go on. */
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    move_work_order: {
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
                    "application/problem+json": {
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
                };
            };
            /** @description The fault is the server's, or passing. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
}
