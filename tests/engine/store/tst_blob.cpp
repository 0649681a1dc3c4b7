// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed pieces come back whole; damaged ones are refused and ask for no memory they cannot fill.
#include "engine/store/Blob.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;

class TestBlob : public QObject
{
    Q_OBJECT

    static std::string sampleOf(std::size_t size)
    {
        std::string block;
        for (std::size_t i = 0; block.size() < 100'000; ++i)
            block += std::to_string(i * i) + ' ';
        std::string text;
        while (text.size() < size)
            text += block;
        text.resize(size);
        return text;
    }

private slots:
    void piecesOfEverySizeComeBack()
    {
        for (const std::size_t size : {0, 1, 1000, 4 << 20, (16 << 20) - 1, 16 << 20, (16 << 20) + 1, 40'000'001}) {
            const std::string text = sampleOf(size);
            const auto back = decompress(compress(text), "file");
            QVERIFY(back.has_value());
            QVERIFY(*back == text);
        }
    }

    void aDamagedLengthIsRefused()
    {
        // The frame's header is 4 bytes of magic, the descriptor, and the size in its last 4 or 8 bytes.
        const std::string text = sampleOf(20 << 20);
        const std::string piece = compress(text);
        for (std::size_t at = 4; at < 14; ++at) {
            for (const int bit : {0, 4, 7}) {
                std::string broken = piece;
                broken[at] = static_cast<char>(broken[at] ^ (1 << bit));
                const auto back = decompress(broken, "file");
                QVERIFY2(!back || *back == text, qPrintable(QString::number(at)));
                if (!back)
                    QCOMPARE(back.error().code, std::string("store.damaged"));
            }
        }
    }

    void aCutPieceIsRefused()
    {
        for (const std::size_t size : {std::size_t{1000}, std::size_t{20} << 20}) {
            const std::string piece = compress(sampleOf(size));
            for (const std::size_t kept : {std::size_t{0}, std::size_t{5}, piece.size() / 2, piece.size() - 1})
                QCOMPARE(decompress(piece.substr(0, kept), "file").error().code, std::string("store.damaged"));
        }
    }
};

PATHLOOM_TEST(TestBlob)
#include "tst_blob.moc"
