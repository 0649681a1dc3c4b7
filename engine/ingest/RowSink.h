// SPDX-License-Identifier: Apache-2.0
// Takes rows one by one into an import batch: each is judged whole before anything of it is kept.
#pragma once

#include "engine/data/Records.h"
#include "engine/ingest/RowPlan.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Not thread-safe. The plan and the source's text must outlive the sink.
class RowSink
{
public:
    RowSink(const RowPlan &plan, std::string_view source, std::string pseudonymKey);

    /// Reads the row into the stage; a fault leaves the batch as it was.
    [[nodiscard]] RowFault judge(Fields fields, const Hash128 &rowKey);
    /// Keeps what judge() staged.
    void commit(const Hash128 &rowKey);
    /// Moves the records into the batch and completes its schema.
    void finish(ImportBatch &batch);

private:
    struct StagedEvent {
        bool isMade = false;
        std::uint32_t kind = 0; ///< code in EventState::kinds
        std::int64_t time = 0;
        std::vector<ReadValue> properties;
    };
    struct StagedConsent {
        bool isMade = false;
        bool given = true;
        std::int64_t time = 0;
    };
    struct EventState {
        Dictionary kinds; ///< texts of the type column, or the fixed type
        std::vector<std::vector<std::size_t>> tables; ///< by kind, then identity: index + 1, or 0
    };
    struct ItemState {
        Dictionary ids;
        std::vector<Hash128> rowKeys;
        std::vector<std::vector<ReadValue>> values;
        std::vector<std::vector<std::string_view>> tags;
    };
    // The last record of a profile, so that a row that says the same again adds nothing.
    struct LastRecord {
        std::uint64_t hash = 0;
        std::uint32_t row = 0;
        bool isKnown = false;
    };

    RowFault judgeProfile(Fields fields, const Hash128 &rowKey);
    RowFault judgeIdentities(Fields fields);
    RowFault judgeEvent(std::size_t index, Fields fields);
    RowFault judgeConsent(std::size_t index, Fields fields);
    RowFault judgeItem(Fields fields);
    RowFault faultAt(const char *reason, std::size_t column, Fields fields) const;
    void commitProfile(const Hash128 &rowKey);
    void commitEvent(std::size_t index, const Hash128 &rowKey);
    void commitItem(const Hash128 &rowKey);
    EventRecords &tableOf(std::size_t index, std::uint32_t kind);
    EventKind kindOf(const EventPlan &plan, const std::string &text) const;
    void finishItems(ImportBatch &batch);
    void finishSchema(ImportBatch &batch) const;
    std::uint64_t stagedHash() const;
    std::string_view kept(std::string_view text);

    const RowPlan &m_plan;
    std::string_view m_source;
    std::string m_pseudonymKey;
    std::deque<std::string> m_texts; ///< kept texts that do not lie in the source

    double m_share = 0;
    std::size_t m_identity = 0;               ///< which identity names the profile of this row
    std::vector<std::string> m_identityTexts; ///< empty: missing; in row mode the one row key
    std::optional<std::int64_t> m_recordedAt;
    std::vector<ReadValue> m_attributes;
    std::vector<StagedEvent> m_events;
    std::vector<StagedConsent> m_consents;
    std::vector<std::uint8_t> m_lists;
    std::string_view m_item;
    std::vector<ReadValue> m_itemValues;
    std::vector<std::string_view> m_itemTags;

    ProfileRecords m_profiles;
    std::vector<LastRecord> m_lastRecords; ///< by code of the first identity's text
    std::vector<EventState> m_eventStates;
    std::vector<EventRecords> m_tables;
    std::vector<std::size_t> m_tablePlans;                    ///< the event plan of each table
    std::vector<std::vector<ConsentRecords>> m_consentTables; ///< by plan, by identity
    std::vector<std::vector<ListRecords>> m_listTables;
    ItemState m_items;
};

} // namespace pathloom
